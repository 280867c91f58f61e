// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumn,
  extraColumnIn,
  FacetKey,
  FacetValue,
  PRODUCT_STATUSES,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FacetNode } from './FacetDictionary';

/** What is known first, then what is only written, then what is not there. */
const KINDS: readonly FacetValue['kind'][] = [
  'entity',
  'term',
  'text',
  'missing',
  'unknown',
];

/** Terms that have an order of their own. */
const TERMS: Partial<Record<FacetKey, readonly string[]>> = {
  lifecycle: PRODUCT_STATUSES,
  qualityTier: QUALITY_TIERS,
  slaTier: SLA_TIERS,
  pii: ['yes', 'no'],
};

/**
 * The choices of a facet to show: those that products were counted for, and the `kept` ones even without any; each
 * followed by its parts. Terms with an order of their own are in that; others by count, the most frequent first.
 *
 * @param options.counts - By number of the node; that of a part is never above that of its whole.
 * @param options.environmentIds - In the order to show them.
 */
export function listFacetValues(
  facet: FacetKey,
  options: {
    nodes: readonly FacetNode[];
    counts: ArrayLike<number>;
    kept: Iterable<FacetNode>;
    environmentIds: readonly string[];
    /** Those that other plugins add. */
    columns: readonly ExploreColumn[];
  },
): FacetValue[] {
  const countOf = ({ number }: FacetNode) => options.counts[number] ?? 0;
  const terms = termsOf(facet, options);

  const shown = new Set(options.nodes.filter(node => countOf(node) > 0));
  for (const kept of options.kept) {
    let node: FacetNode | undefined = kept;
    while (node) {
      shown.add(node);
      node = node.whole;
    }
  }

  const partsByWhole = new Map<FacetNode | undefined, FacetNode[]>();
  for (const node of shown) {
    const parts = partsByWhole.get(node.whole) ?? [];
    parts.push(node);
    partsByWhole.set(node.whole, parts);
  }
  function listParts(whole: FacetNode | undefined): FacetValue[] {
    return (partsByWhole.get(whole) ?? [])
      .sort(
        (a, b) =>
          KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
          rankOf(a, terms) - rankOf(b, terms) ||
          countOf(b) - countOf(a) ||
          (a.value < b.value ? -1 : 1),
      )
      .flatMap(part => [toFacetValue(part, countOf(part)), ...listParts(part)]);
  }
  return listParts(undefined);
}

/** In the order to show them. */
function termsOf(
  facet: FacetKey,
  options: {
    environmentIds: readonly string[];
    columns: readonly ExploreColumn[];
  },
): readonly string[] {
  if (facet === 'environment') return options.environmentIds;
  const columnId = extraColumnIn(facet);
  return columnId === undefined
    ? (TERMS[facet] ?? [])
    : (options.columns.find(({ id }) => id === columnId)?.terms ?? []);
}

function rankOf({ value }: FacetNode, terms: readonly string[]): number {
  const rank = terms.indexOf(value);
  return rank === -1 ? terms.length : rank;
}

function toFacetValue(node: FacetNode, count: number): FacetValue {
  const { value, kind, text, whole } = node;
  return { value, kind, text, parent: whole?.value, count };
}
