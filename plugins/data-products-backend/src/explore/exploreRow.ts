// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumn,
  ExploreColumnValue,
  Facet,
  extraColumnKey,
  FACETS,
  FacetKey,
  ProductKey,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EntityTree } from '../references/createEntityTree';
import { ExploreEntry } from './exploreEntry';
import { extraChoice, FacetChoice, facetChoices } from './facets/facetChoices';
import { FacetDictionary } from './facets/FacetDictionary';
import { ProductSchemaFacts } from './ProductSchemaFacts';

/** One for each facet of ours, and for each that another plugin adds. */
export type FacetDictionaries = Readonly<
  Record<Facet, FacetDictionary> & Partial<Record<FacetKey, FacetDictionary>>
>;

/** A product with all that lists say of it, prepared to be matched and counted. */
export interface ExploreRow {
  entry: ExploreEntry;
  summary: ProductSummary;
  /** The choices it is found by, as the facets' dictionaries number them. */
  choices: Readonly<Partial<Record<FacetKey, readonly number[]>>>;
}

/** What other plugins know of products. */
export interface ExtraColumns {
  columns: readonly ExploreColumn[];
  /** By entity ref, then by column id. */
  valuesByRef: ReadonlyMap<string, Record<string, ExploreColumnValue>>;
}

/** What rows are made of besides the entries; a part that changes is another object. */
export interface RowSources {
  schemaFacts: ReadonlyMap<ProductKey, ProductSchemaFacts>;
  tree: EntityTree;
  extra: ExtraColumns;
  /** Tags that mark personal data, in lower case. */
  piiTags: ReadonlySet<string>;
}

export function createFacetDictionaries({
  tree,
  extra,
}: Pick<RowSources, 'tree' | 'extra'>): FacetDictionaries {
  const create = () => new FacetDictionary(ref => tree.ancestorsOf(ref));
  return {
    environment: create(),
    domain: create(),
    owner: create(),
    lifecycle: create(),
    qualityTier: create(),
    slaTier: create(),
    tag: create(),
    format: create(),
    pii: create(),
    ...Object.fromEntries(
      extra.columns
        .filter(({ isFacet }) => isFacet)
        .map(({ id }) => [extraColumnKey(id), create()]),
    ),
  };
}

/** Prepares a row; its choices become known to the dictionaries. */
export function toExploreRow(
  entry: ExploreEntry,
  sources: RowSources,
  dictionaries: FacetDictionaries,
): ExploreRow {
  const summary = completeSummary(entry, sources);
  const choices: Partial<Record<FacetKey, readonly number[]>> = {};
  const add = (facet: FacetKey, found: FacetChoice[]) => {
    const dictionary = dictionaries[facet];
    if (dictionary) choices[facet] = dictionary.numbersOf(found);
  };
  for (const facet of FACETS) {
    add(facet, facetChoices(facet, { ...entry, summary }));
  }
  const values = new Map(Object.entries(summary.extraColumns ?? {}));
  for (const { id, isFacet } of sources.extra.columns) {
    if (isFacet) add(extraColumnKey(id), [extraChoice(values.get(id))]);
  }
  return { entry, summary, choices };
}

function completeSummary(
  { key, summary }: ExploreEntry,
  { schemaFacts, extra, piiTags }: RowSources,
): ProductSummary {
  const facts = schemaFacts.get(key);
  const hasPiiTag = summary.tags.some(tag => piiTags.has(tag.toLowerCase()));
  return {
    ...summary,
    formats: facts?.formats,
    // Its own tag decides at once; that no field is marked is known only when the schemas were read.
    hasPii: hasPiiTag || facts?.hasPii,
    extraColumns: extra.valuesByRef.get(summary.entityRef),
  };
}
