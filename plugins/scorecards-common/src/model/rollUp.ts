// SPDX-License-Identifier: Apache-2.0
import { ResultStatus, Standing } from './result';

/** How a set of entities stands; every part is a sum over single entities, so that roll-ups add up. */
export interface RollUp {
  entities: number;
  /** For each level, and for those that certainly have none (`none`) or may have a higher one (`unknown`): how many. */
  byLevel: { level: string | 'none' | 'unknown'; entities: number }[];
  /** Mean of the scores of the entities that have one. */
  scoreFraction?: number;
  /** How many entities that mean is over. */
  scored: number;
  byStatus: { status: ResultStatus; results: number }[];
}

/** A roll-up of what shares an owner, a domain, or another facet. */
export interface RollUpGroup extends RollUp {
  /** Entity ref of an owner or a domain; else the facet's value. `''` for entities without one. */
  key: string;
  title: string;
  /** Of trees (owners, domains): the group above, when it has a row too. */
  parentKey?: string;
  /** Change of the mean score over the period, over entities that had a score at both ends; absent when none had. */
  improvement?: number;
}

/** What roll-ups group by: owner (through the whole group tree), domain (through its tree), namespace, or a path of the entity. */
export type RollUpFacet =
  'owner' | 'domain' | 'namespace' | `spec.${string}` | 'metadata.tags';

/** An entity for roll-ups: its facets, and how it stands. */
export interface RankedEntity extends Standing {
  entityRef: string;
  title: string;
  ownerRef?: string;
  domainRef?: string;
}

/** What changes when a definition does. */
export interface WhatIf {
  scorecard: string;
  /** Entities evaluated both ways, of those that the caller may read. */
  entities: number;
  before: RollUp;
  after: RollUp;
  /** Those whose level differs; at most 500, the deepest falls first. */
  changes: {
    entityRef: string;
    title: string;
    from?: string;
    to?: string;
    /** Checks whose status differs. */
    checks: { check: string; from?: ResultStatus; to?: ResultStatus }[];
  }[];
  rises: number;
  falls: number;
}
