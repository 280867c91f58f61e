// SPDX-License-Identifier: Apache-2.0
import { ProductStatus } from '../model/product';
import { ExtraColumnKey } from './extraColumns';

/** A row of the list of products. */
export interface ProductSummary {
  entityRef: string;
  title: string;
  description?: string;
  environmentId: string;
  lifecycle: ProductStatus;
  /** Of a deprecated one: the day it ends, and the product to use instead, as far as they are known. */
  endsOn?: string;
  successorRef?: string;
  /** Absent when unresolved or missing; `ownerText` then says what was written. */
  ownerRef?: string;
  ownerText?: string;
  domainRef?: string;
  domainText?: string;
  /** `authoritative`, `curated`, `raw`, or what was written. */
  qualityTier?: string;
  slaTier?: string;
  tags: string[];
  topics: string[];
  /** Of its schemas, as the registry names them (`AVRO`, `JSON`, `PROTOBUF`), sorted; absent until they were read. */
  formats?: string[];
  /** Whether a tag of the product or of a field marks personal data; absent while nobody knows. */
  hasPii?: boolean;
  issueCount: number;
  /** ISO 8601 of the last change the sync saw. */
  changedAt: string;
  /** What other plugins know of it, by column id; absent ones are unknown. */
  extraColumns?: Record<string, ExploreColumnValue>;
}

/** How the values of a column are shown and sorted. */
export const EXPLORE_COLUMN_KINDS = [
  'text',
  'number',
  /** ISO 8601 */
  'instant',
  /** Seconds. */
  'duration',
] as const;

export type ExploreColumnKind = (typeof EXPLORE_COLUMN_KINDS)[number];

/** `null`: it is known that there is none. */
export type ExploreColumnValue = string | number | null;

/** A column that another plugin adds to the list of products. */
export interface ExploreColumn {
  id: string;
  title: string;
  /** One sentence: what the column says. */
  help?: string;
  kind: ExploreColumnKind;
  /** Of a `text` whose values have a rank: the first come first. Other values come after them. */
  terms?: string[];
  /** Whether products can be narrowed by it; of a `text` with few values. False when absent. */
  isFacet?: boolean;
}

/** What products can be narrowed by. */
export const FACETS = [
  'environment',
  'domain',
  'owner',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'tag',
  'format',
  'pii',
] as const;

export type Facet = (typeof FACETS)[number];

/** A facet of ours, or `extra:<id>` for a column of another plugin that is one. */
export type FacetKey = Facet | ExtraColumnKey;

/** One choice of a facet. */
export interface FacetValue {
  /** What a filter names to choose it. Opaque, stable, fit for an address. */
  value: string;
  /**
   * `entity`: `value` is an entity ref; choosing it includes the parts of it (subdomains, nested groups).
   * `term`: `value` is a word of the glossary, an environment id, a tag, a format, `yes` and `no` of `pii`, or what another
   * plugin says.
   * `text`: what was written and means nothing known; see `text`.
   * `missing`: nothing was stated. `unknown`: nobody has found out yet.
   */
  kind: 'entity' | 'term' | 'text' | 'missing' | 'unknown';
  /** As written, when `kind` is `text`, or when the term is one people write. */
  text?: string;
  /** The `value` of the entity that it is part of. It may have no product of its own, but is then listed too. */
  parent?: string;
  /** Products that match everything chosen in the other facets. */
  count: number;
}

export type ProductSortBy =
  | 'title'
  | 'owner'
  | 'domain'
  | 'lifecycle'
  | 'qualityTier'
  | 'slaTier'
  | 'issues'
  | 'changedAt';

/** What is asked of the list of products. Conditions are joined by *and*, choices of one facet by *or*. */
export interface ProductListRequest {
  /** Words that must all occur in title, description, topic, owner, domain or tag. */
  text?: string;
  /** Values as the facets give them; at most 100 of each facet. Of a facet that there is none of, nothing matches. */
  filters?: Partial<Record<FacetKey, string[]>>;
  /** Only what the caller owns, also through groups. */
  isMine?: boolean;
  /** Only these, e.g. the starred ones; at most 1,000. */
  entityRefs?: string[];
  /** Only those with an issue. */
  hasIssues?: boolean;
  /** A column of ours, or `extra:<id>` for one that another plugin adds. What has no value comes last. */
  sortBy?: ProductSortBy | ExtraColumnKey;
  sortOrder?: 'ascending' | 'descending';
  /** 0 to 100, default 20; 0 only counts. */
  limit?: number;
  /** Default 0. */
  offset?: number;
  /** Facets to count; none when absent. `extra:*` stands for every one that other plugins add. */
  facets?: FacetKey[];
}

export interface ProductListResponse {
  items: ProductSummary[];
  /** Of all products that match and that the caller may read. */
  totalItems: number;
  /** How many products the caller may read in the chosen environments, before every other condition. */
  totalReadable: number;
  /** The columns that other plugins add. */
  extraColumns: ExploreColumn[];
  /** Those asked for; the choices of each in the order to show them, parents before their parts. */
  facets: Partial<Record<FacetKey, FacetValue[]>>;
}
