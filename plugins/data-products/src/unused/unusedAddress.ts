// SPDX-License-Identifier: Apache-2.0
import {
  UNUSED_KINDS,
  UnusedKind,
  UnusedProductsRequest,
} from '@data-mesh/backstage-plugin-data-products-common';

export const PRODUCTS_PER_PAGE = 50;

/** How long nobody must have used a product, as it can be chosen. */
export const DAYS = [1, 7, 30, 90, 180] as const;

const DEFAULT_DAYS = 30;

/** What is shown, as the address has it. */
export interface UnusedAddress {
  days: number;
  /** Everything that was found when absent. */
  kind?: UnusedKind;
  /** What the facet has, such as an entity ref, or `mine`; everybody's when absent. */
  owner?: string;
  /** What the facet has, such as an entity ref; all when absent. */
  domain?: string;
  environment?: string;
  /** Counted from 1. */
  page: number;
}

/** Stands for the person and their groups. */
export const MINE = 'mine';

/** Reads an address; whatever in it makes no sense counts as absent. */
export function unusedAddressFromSearch(
  search: URLSearchParams,
): UnusedAddress {
  return {
    days: daysFromText(search.get('days')),
    kind: kindFromText(search.get('finding')),
    owner: ownerFromText(search.get('owner')),
    domain: choiceFromText(search.get('domain')),
    environment: search.get('environment') || undefined,
    page: pageFromText(search.get('page')),
  };
}

/** What changes in the address when parts of it do: the list begins on its first page again. */
export function unusedAddressChange(
  change: Partial<UnusedAddress>,
): Record<string, string | undefined> {
  const { days, kind, owner, domain, environment, page } = change;
  return {
    ...('days' in change && {
      days: days === DEFAULT_DAYS ? undefined : String(days),
    }),
    ...('kind' in change && { finding: kind }),
    ...('owner' in change && { owner }),
    ...('domain' in change && { domain }),
    ...('environment' in change && { environment }),
    page: page !== undefined && page > 1 ? String(page) : undefined,
  };
}

/** What leaves everything in. */
export const NO_FILTER: Partial<UnusedAddress> = {
  days: DEFAULT_DAYS,
  kind: undefined,
  owner: undefined,
  domain: undefined,
  environment: undefined,
};

export function isFiltered(address: UnusedAddress): boolean {
  return (
    address.kind !== undefined ||
    address.owner !== undefined ||
    address.domain !== undefined ||
    address.environment !== undefined
  );
}

/** What the back end is asked for; of all pages together. */
export function unusedRequest({
  days,
  kind,
  owner,
  domain,
  environment,
}: UnusedAddress): UnusedProductsRequest {
  return {
    days,
    kind,
    environment,
    domain,
    ...(owner === MINE ? { isMine: true } : { owner }),
  };
}

export function kindFromText(text: string | null): UnusedKind | undefined {
  return UNUSED_KINDS.find(kind => kind === text);
}

/** An entity ref, or what begins with a tilde: something that was only written, or nothing at all. */
const FACET_VALUE = /^(?:[\w.-]+:[\w.-]+\/[\w.-]+|~.+)$/;

function ownerFromText(text: string | null): string | undefined {
  return text === MINE ? text : choiceFromText(text);
}

function choiceFromText(text: string | null): string | undefined {
  return text !== null && FACET_VALUE.test(text) ? text : undefined;
}

function daysFromText(text: string | null): number {
  return DAYS.find(days => String(days) === text) ?? DEFAULT_DAYS;
}

function pageFromText(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
