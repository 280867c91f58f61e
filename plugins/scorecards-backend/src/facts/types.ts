// SPDX-License-Identifier: Apache-2.0
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';

/** What a provider told of an entity, as it is kept. */
export interface StoredFacts {
  entityRef: string;
  provider: string;
  readings: FactReading[];
  /** ISO instant: when it was told in these words, or when last, once it was not told again. */
  observedAt: string;
  /** Whether the last run that told anything told the same of it: then it is as new as that run. */
  isRenewed: boolean;
}

/** How a provider did; instants are ISO. */
export interface ProviderRun {
  provider: string;
  /** Start of the last run that told anything: how old everything is that it told, or told again. */
  observedAt?: string;
  /** Start of the last run. */
  runAt: string;
  /** Start of the last run that ended well. */
  completeAt?: string;
  /** Why the last run did not end well. */
  problem?: string;
}

/** Facts as providers told them. */
export interface FactStore {
  /** Those of these entities, by all providers. */
  ofEntities(entityRefs: readonly string[]): Promise<StoredFacts[]>;
  runs(): Promise<ProviderRun[]>;
  /**
   * Keeps what is new of what a provider told; what it told before in the same words costs nothing.
   *
   * @returns Refs of the entities of which something else is known than before.
   */
  keep(
    provider: string,
    told: readonly { entityRef: string; readings: FactReading[] }[],
    observedAt: string,
  ): Promise<string[]>;
  /**
   * Ends a run over everything: what it did not tell keeps the age it has, and is not as new as the run.
   *
   * @param told - Refs of the entities that it told something of.
   */
  endRun(run: {
    provider: string;
    startedAt: string;
    told: ReadonlySet<string>;
    problem?: string;
  }): Promise<void>;
  /** Forgets what was told of entities that are gone, when nobody tells of them any more. */
  forget(isGone: (entityRef: string) => boolean): Promise<void>;
}
