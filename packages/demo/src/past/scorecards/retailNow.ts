// SPDX-License-Identifier: Apache-2.0
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';

/** The scorecard that the suite brings. */
export const SCORECARD = 'governance';

/** Of the scorecard of data products, the lowest first. */
export const LEVELS = ['bronze', 'silver', 'gold'] as const;

/** A check that is asked, and what it counts for. */
export interface AskedCheck {
  id: string;
  weight: number;
  level?: (typeof LEVELS)[number];
}

/** In the order of the scorecard, without those that nothing tells the facts of. */
// prettier-ignore
export const CHECKS: readonly AskedCheck[] = [
  { id: 'own-1', weight: 5, level: 'bronze' },
  { id: 'own-2', weight: 2, level: 'silver' },
  { id: 'dom-1', weight: 3, level: 'bronze' },
  { id: 'doc-1', weight: 4, level: 'bronze' },
  { id: 'doc-2', weight: 3, level: 'gold' },
  { id: 'doc-3', weight: 3, level: 'silver' },
  { id: 'tag-1', weight: 2, level: 'bronze' },
  { id: 'addr-1', weight: 2, level: 'bronze' },
  { id: 'addr-2', weight: 2, level: 'bronze' },
  { id: 'sch-1', weight: 5, level: 'bronze' },
  { id: 'sch-2', weight: 2, level: 'gold' },
  { id: 'sch-3', weight: 4, level: 'bronze' },
  { id: 'sch-3-tier-1', weight: 4, level: 'gold' },
  { id: 'sch-4', weight: 4, level: 'silver' },
  { id: 'sch-5', weight: 1, level: 'gold' },
  { id: 'sla-1', weight: 4, level: 'silver' },
  { id: 'sla-1-numbers', weight: 2, level: 'gold' },
  { id: 'sec-2', weight: 5, level: 'gold' },
  { id: 'lin-1', weight: 3, level: 'silver' },
  { id: 'lif-1', weight: 3, level: 'silver' },
];

const STATUSES = new Map<string, ResultStatus>([
  ['P', 'pass'],
  ['W', 'warn'],
  ['F', 'fail'],
  ['-', 'notApplicable'],
]);

/** A letter for each check, in the order of the checks: Pass, Warn, Fail, or - for not applicable. */
// prettier-ignore
const LETTERS: readonly (readonly [product: string, letters: string])[] = [
  ['baskets', 'PWPPWFWPPPWP-PWF--FP'],
  ['campaigns', 'PWPFWFWPPPWF-PWF--FP'],
  ['chargebacks', 'PWPPWFPPPPWP-PWF--FP'],
  ['click-and-collect', 'PWPPWFWPPPWP-PWPW-FP'],
  ['consents', 'PPPPWPPPPPWP-PWPWFPP'],
  ['coupons', 'PWPPW-WFPFW----F--FP'],
  ['coupons-0j83ra2', 'PWPFWFWPPPWP-PFP--FP'],
  ['courier-positions', 'PWPPWFPPPPWP-PWPWFFP'],
  ['customers', 'PPPPWWPPPPWPPPWPWFPP'],
  ['deliveries', 'PPPPWPPPPPWPPPWPWFPP'],
  ['delivery-etas', 'WFFPWFWPPPWP-PWP--FP'],
  ['email-events', 'FFPFWFPPPPWP-PWF-FFP'],
  ['fraud-alerts', 'PPPPWPPPPPWPFPWPW-PP'],
  ['goods-receipts', 'PWPPWFWPPPWP-PWF--FP'],
  ['inventory-counts', 'WFPFWFWPPPWP-PWP--FP'],
  ['inventory-counts-1yux824', 'PWPPWFWPPPWP-PWP--FP'],
  ['legacy.mirrored-from.data-centre-north.point-of-sale.ti-1ji1063', 'PWPPW-WWPFW----P--FP'],
  ['loyalty-points', 'WPPPWPWPPPWP-PWPWFFP'],
  ['orders', 'PPPPWPPPPPWPFPWPWFPP'],
  ['payments', 'PPPPWPPPPPPPFPWPWFPP'],
  ['prices', 'PPPPWPWPPPPPFPWPW-PP'],
  ['pricing.competitor-prices', 'PWPPWFPPPPWP-PFP--FF'],
  ['product-catalog', 'PPPPWPWPPPWP-PFPW-FP'],
  ['promotions', 'PPPPWPWPPPWP-PWPW-PP'],
  ['purchase-orders', 'PWPPWFPPPPWP-PWPW-FP'],
  ['recommendations', 'FFFFWFWPPPWP-PFF--FP'],
  ['refunds', 'PPPPWPPPPPWPFPWPW-PP'],
  ['replenishment-proposals', 'PWPPWFWPPPWP-PWPW-FP'],
  ['returns', 'PWPFWFWPPPWF-PWF--FP'],
  ['sales-per-store', 'PPPPWPWPPPWP-PWPW-PP'],
  ['search-queries', 'PWPPWFWPPPWP-PWP--PP'],
  ['settlements', 'WPPPWPPPPPWP-PFPW-FP'],
  ['shipments', 'PWPPWPWPPPWP-PWP--PW'],
  ['stock-levels', 'PPPPWPWPPPPPFPWPW-PP'],
  ['stock-movements', 'PPPPWPWPPPWP-PWPW-PP'],
  ['store-receipts', 'PPPPWPWPPPWP-PWPWFPP'],
  ['supplier-catalog', 'FFPPWFWPPPWP-PFP--FP'],
  ['support-tickets', 'PWPPWFPPPPWP-PPP-FFP'],
  ['warehouse-temperatures', 'PWPPW-WPPFW----F--FP'],
  ['web.page-views', 'PWPPWFPPPPWP-PWP-FPP'],
];

/** How a product of the retailer comes out today without exemptions, by the name of its entity. */
export const STATUSES_NOW: ReadonlyMap<
  string,
  ReadonlyMap<string, ResultStatus>
> = new Map(
  LETTERS.map(([product, letters]) => [product, statusesOf(letters)] as const),
);

function statusesOf(letters: string): Map<string, ResultStatus> {
  return new Map(
    CHECKS.flatMap(({ id }, index) => {
      const status = STATUSES.get(letters.charAt(index));
      return status ? [[id, status] as const] : [];
    }),
  );
}
