// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  FactDefinition,
  FactReading,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** What a provider tells of one entity; facts it leaves out are not known. */
export interface EntityFacts {
  entityRef: string;
  readings: FactReading[];
}

export interface FactRequest {
  /** Only these; everything the provider knows when absent. */
  entityRefs?: string[];
  /** Aborted when time is up or the back end stops. */
  signal: AbortSignal;
}

/** Code that observes facts, in bulk. */
export interface FactProvider {
  /** Lower-case letters, digits and dashes; its facts begin with it and a dot. */
  id: string;
  title: string;
  facts: FactDefinition[];
  /** Seconds between two runs over everything; 3600 when absent. */
  everySeconds?: number;
  /** Seconds one run may take; 300 when absent. */
  timeoutSeconds?: number;
  /**
   * Observes now. Entities may come in any order and in batches of any size; those that never come keep the facts they
   * have, with a note that they were not renewed.
   *
   * @throws Any error: nothing is lost, facts keep their age, and the message is shown to people.
   */
  read(request: FactRequest): AsyncIterable<EntityFacts[]>;
  /**
   * Called once at start; the provider tells from then on which entities may have changed, and they are read and
   * evaluated again soon.
   */
  connect?(changed: (entityRefs: string[]) => void): void | Promise<void>;
}

/** Adds providers of facts. */
export interface FactProvidersExtensionPoint {
  /** @throws Error when the id or one of the facts is taken, or a fact's id does not begin with the provider's. */
  addFactProvider(provider: FactProvider): void;
}

/** For modules of the plugin `scorecards`. */
export const factProvidersExtensionPoint =
  createExtensionPoint<FactProvidersExtensionPoint>({
    id: 'scorecards.fact-providers',
  });
