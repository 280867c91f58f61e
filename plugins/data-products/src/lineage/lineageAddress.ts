// SPDX-License-Identifier: Apache-2.0
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';

/** Which neighbours the table shows, as the address of the page holds it; absent: all. */
export interface LineageAddress {
  direction?: LineageEdge['direction'];
  /** Id of what tells of a neighbour. */
  evidence?: string;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function lineageAddressFromSearch(
  search: URLSearchParams,
): LineageAddress {
  return {
    direction: directionFromText(search.get('direction')),
    evidence: search.get('evidence') || undefined,
  };
}

export function directionFromText(
  text: string | null,
): LineageEdge['direction'] | undefined {
  return text === 'writes' || text === 'reads' ? text : undefined;
}

/** The shortest address that reads back as the same. */
export function searchFromLineageAddress(
  address: LineageAddress,
): URLSearchParams {
  const search = new URLSearchParams();
  if (address.direction) search.set('direction', address.direction);
  if (address.evidence) search.set('evidence', address.evidence);
  return search;
}
