// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumn,
  ExploreColumnValue,
  Facet,
  ProductKey,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EntityTree } from '../references/createEntityTree';
import { ExploreEntry } from './exploreEntry';
import { facetChoices } from './facets/facetChoices';
import { FacetDictionary } from './facets/FacetDictionary';
import { ProductSchemaFacts } from './ProductSchemaFacts';

export type FacetDictionaries = Readonly<Record<Facet, FacetDictionary>>;

/** A product with all that lists say of it, prepared to be matched and counted. */
export interface ExploreRow {
  entry: ExploreEntry;
  summary: ProductSummary;
  /** The choices it is found by, as the facets' dictionaries number them. */
  choices: Readonly<Record<Facet, readonly number[]>>;
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

export function createFacetDictionaries(tree: EntityTree): FacetDictionaries {
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
  };
}

/** Prepares a row; its choices become known to the dictionaries. */
export function toExploreRow(
  entry: ExploreEntry,
  sources: RowSources,
  dictionaries: FacetDictionaries,
): ExploreRow {
  const summary = completeSummary(entry, sources);
  const numbersOf = (facet: Facet) =>
    dictionaries[facet].numbersOf(facetChoices(facet, { ...entry, summary }));
  return {
    entry,
    summary,
    choices: {
      environment: numbersOf('environment'),
      domain: numbersOf('domain'),
      owner: numbersOf('owner'),
      lifecycle: numbersOf('lifecycle'),
      qualityTier: numbersOf('qualityTier'),
      slaTier: numbersOf('slaTier'),
      tag: numbersOf('tag'),
      format: numbersOf('format'),
      pii: numbersOf('pii'),
    },
  };
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
