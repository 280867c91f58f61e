// SPDX-License-Identifier: Apache-2.0

import {
  EVERY_EXTRA_FACET,
  extraColumnKey,
  FacetKey,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreRow } from '../exploreRow';
import { ExploreTable } from '../exploreTable';
import { FacetCondition } from './facetConditions';
import { FacetNode } from './FacetDictionary';
import { listFacetValues } from './listFacetValues';

/** What is counted of one facet. */
interface Tally {
  facet: FacetKey;
  /** By number of the choice. */
  counts: Uint32Array;
  chosen: ReadonlySet<number>;
  /** Those of the chosen that some row has. */
  seen: Set<number>;
}

const NONE: ReadonlySet<number> = new Set();
const NOTHING: readonly number[] = [];

/** Counts the choices of facets, row by row. */
export class FacetCounter {
  readonly #table: ExploreTable;
  readonly #tallies: Tally[];
  readonly #chosenTallies: Tally[];

  constructor(
    facets: readonly FacetKey[],
    table: ExploreTable,
    conditions: readonly FacetCondition[],
  ) {
    this.#table = table;
    this.#tallies = countedFacets(facets, table).flatMap(facet => {
      const dictionary = table.dictionaries[facet];
      if (!dictionary) return [];
      return {
        facet,
        counts: new Uint32Array(dictionary.nodes.length),
        chosen: conditions.find(c => c.facet === facet)?.chosen ?? NONE,
        seen: new Set(),
      };
    });
    this.#chosenTallies = this.#tallies.filter(({ chosen }) => chosen.size > 0);
  }

  /** Remembers what is chosen and there, so that it can be unchosen even when nothing is counted for it. */
  see({ choices }: ExploreRow): void {
    for (const { facet, chosen, seen } of this.#chosenTallies) {
      for (const number of choices[facet] ?? NOTHING) {
        if (chosen.has(number)) seen.add(number);
      }
    }
  }

  /** @param only - The one facet to count the row in; all when absent. */
  count({ choices }: ExploreRow, only?: FacetKey): void {
    for (const { facet, counts } of this.#tallies) {
      if (only !== undefined && only !== facet) continue;
      for (const number of choices[facet] ?? NOTHING) {
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }

  facets(): ProductListResponse['facets'] {
    const { dictionaries, environmentIds, columns } = this.#table;
    const facets: ProductListResponse['facets'] = {};
    for (const { facet, counts, seen } of this.#tallies) {
      const { nodes = [] } = dictionaries[facet] ?? {};
      const kept = [...seen].flatMap((number): FacetNode[] => {
        const node = nodes[number];
        return node ? [node] : [];
      });
      facets[facet] = listFacetValues(facet, {
        nodes,
        counts,
        kept,
        environmentIds,
        columns,
      });
    }
    return facets;
  }
}

/** Those asked for, each once. */
function countedFacets(
  asked: readonly FacetKey[],
  { columns }: ExploreTable,
): FacetKey[] {
  const facets = asked.flatMap(facet =>
    facet === EVERY_EXTRA_FACET
      ? columns.filter(({ isFacet }) => isFacet).map(c => extraColumnKey(c.id))
      : [facet],
  );
  return [...new Set(facets)];
}
