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
  { id: 'sla-2', weight: 4, level: 'silver' },
  { id: 'sla-3', weight: 3, level: 'silver' },
  { id: 'sla-4', weight: 2, level: 'gold' },
  { id: 'dur-1', weight: 3, level: 'bronze' },
  { id: 'sec-2', weight: 5, level: 'gold' },
  { id: 'use-1', weight: 2, level: 'silver' },
  { id: 'use-2', weight: 2, level: 'gold' },
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
  ['baskets', 'PWPPWFWPPPWP-PWF----P-F-FP'],
  ['campaigns', 'PWPFWFWPPPWF-PWF----P-P-FP'],
  ['chargebacks', 'PWPPWFPPPPWP-PWF----P-F-FP'],
  ['click-and-collect', 'PWPPWFWPPPWP-PWPWP--P-F-FP'],
  ['consents', 'PPPPWPPPPPWP-PWPWP--PFP-PP'],
  ['coupons', 'PWPPW-WFPFW----F----P-F-FP'],
  ['coupons-0j83ra2', 'PWPFWFWPPPWP-PFP-P--P-F-FP'],
  ['courier-positions', 'PWPPWFPPPPWP-PWPWPP-PFP-FP'],
  ['customers', 'PPPPWWPPPPWPPPWPWP--PFP-PP'],
  ['deliveries', 'PPPPWPPPPPWPPPWPWP--PFP-PP'],
  ['delivery-etas', 'WFFPWFWPPPWP-PWP-P--P-P-FP'],
  ['email-events', 'FFPFWFPPPPWP-PWF----PFP-FP'],
  ['fraud-alerts', 'PPPPWPPPPPWPFPWPWP--P-P-PP'],
  ['goods-receipts', 'PWPPWFWPPPWP-PWF----P-P-FP'],
  ['inventory-counts', 'WFPFWFWPPPWP-PWP-P--P-F-FP'],
  ['inventory-counts-1yux824', 'PWPPWFWPPPWP-PWP-P--P-F-FP'],
  ['legacy.mirrored-from.data-centre-north.point-of-sale.ti-1ji1063', 'PWPPW-WWPFW----P-P--F-F-FP'],
  ['loyalty-points', 'WPPPWPWPPPWP-PWPWP--PFF-FP'],
  ['orders', 'PPPPWPPPPPWPFPWPWP--PFP-PP'],
  ['payments', 'PPPPWPPPPPPPFPWPWPP-PFP-PP'],
  ['prices', 'PPPPWPWPPPPPFPWPWP--P-P-PP'],
  ['pricing.competitor-prices', 'PWPPWFPPPPWP-PFP-P--P-P-FF'],
  ['product-catalog', 'PPPPWPWPPPWP-PFPWP--P-P-FP'],
  ['promotions', 'PPPPWPWPPPWP-PWPWP--P-P-PP'],
  ['purchase-orders', 'PWPPWFPPPPWP-PWPWP--P-F-FP'],
  ['recommendations', 'FFFFWFWPPPWP-PFF----P---FP'],
  ['refunds', 'PPPPWPPPPPWPFPWPWP--P-P-PP'],
  ['replenishment-proposals', 'PWPPWFWPPPWP-PWPWP--P-F-FP'],
  ['returns', 'PWPFWFWPPPWF-PWF----P-P-FP'],
  ['sales-per-store', 'PPPPWPWPPPWP-PWPWP--P-P-PP'],
  ['search-queries', 'PWPPWFWPPPWP-PWP-P--P-F-PP'],
  ['settlements', 'WPPPWPPPPPWP-PFPWP--P-P-FP'],
  ['shipments', 'PWPPWPWPPPWP-PWP-P--P-P-PP'],
  ['stock-levels', 'PPPPWPWPPPPPFPWPWF--P-P-PP'],
  ['stock-movements', 'PPPPWPWPPPWP-PWPWP--P-P-PP'],
  ['store-receipts', 'PPPPWPWPPPWP-PWPWP--PFP-PP'],
  ['supplier-catalog', 'FFPPWFWPPPWP-PFP-P--P-P-FP'],
  ['support-tickets', 'PWPPWFPPPPWP-PPP-P--PFF-FP'],
  ['warehouse-temperatures', 'PWPPW-WPPFW----F----P-F-FP'],
  ['web.page-views', 'PWPPWFPPPPWP-PWP-PF-PFP-PP'],
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
