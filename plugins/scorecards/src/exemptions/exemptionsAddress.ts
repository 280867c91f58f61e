// SPDX-License-Identifier: Apache-2.0
import type { ExemptionPhase } from '@data-mesh/backstage-plugin-scorecards-common';

export const EXEMPTIONS_PER_PAGE = 25;

/** In the order of the filter. */
export const PHASES = [
  'requested',
  'active',
  'upcoming',
  'expired',
  'rejected',
  'revoked',
  'withdrawn',
] as const satisfies readonly ExemptionPhase[];

/** What is shown, as the address of the page holds it. */
export interface ExemptionsAddress {
  /** All when absent. */
  phase?: ExemptionPhase;
  /** From 1. */
  page: number;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function exemptionsAddressFromSearch(
  search: URLSearchParams,
): ExemptionsAddress {
  const page = search.get('page') ?? '';
  return {
    phase: phaseFromText(search.get('state')),
    page: /^[1-9]\d{0,8}$/.test(page) ? Number(page) : 1,
  };
}

export function phaseFromText(text: string | null): ExemptionPhase | undefined {
  return PHASES.find(phase => phase === text);
}

/** The shortest address that reads back as the same. */
export function searchFromExemptionsAddress(
  address: ExemptionsAddress,
): URLSearchParams {
  const search = new URLSearchParams();
  if (address.phase) search.set('state', address.phase);
  if (address.page > 1) search.set('page', String(address.page));
  return search;
}
