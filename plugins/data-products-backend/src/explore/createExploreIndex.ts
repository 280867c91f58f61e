// SPDX-License-Identifier: Apache-2.0

import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from '../store/types';
import { ExploreEntry, toExploreEntry } from './exploreEntry';

const PAGE_SIZE = 1_000;

/** Every product of the configured environments, in memory. */
export interface ExploreIndex {
  /** Those of one environment, or of all; holds whatever was committed before the call, by any process. */
  entries(environmentId?: string): Promise<ExploreEntry[]>;
}

export function createExploreIndex(options: {
  store: Pick<ProductStore, 'changedSince'>;
  environments: EnvironmentInfo[];
}): ExploreIndex {
  const indexes = new Map(
    options.environments.map(environment => [
      environment.id,
      createEnvironmentIndex(options.store, environment),
    ]),
  );
  return {
    async entries(environmentId) {
      const wanted =
        environmentId === undefined
          ? [...indexes.values()]
          : [indexes.get(environmentId) ?? (async () => [])];
      const lists = await Promise.all(wanted.map(read => read()));
      return lists.flat();
    },
  };
}

function createEnvironmentIndex(
  store: Pick<ProductStore, 'changedSince'>,
  environment: EnvironmentInfo,
): () => Promise<ExploreEntry[]> {
  const entries = new Map<string, ExploreEntry>();
  let sequence = 0;

  const catchUp = oneAtATime(async () => {
    for (;;) {
      const page = await store.changedSince(
        environment.id,
        sequence,
        PAGE_SIZE,
      );
      if (page.lastSequence < sequence) {
        // The database was replaced by an older or an empty one.
        entries.clear();
        sequence = 0;
        continue;
      }
      for (const item of page.items) {
        sequence = item.sequence;
        if (item.state === 'removed') {
          entries.delete(item.entityName);
        } else {
          const origin = { ...item, environment };
          entries.set(item.entityName, toExploreEntry(item.product, origin));
        }
      }
      if (!page.hasMore) return;
    }
  });

  return async () => {
    await catchUp();
    return [...entries.values()];
  };
}

/**
 * Makes calls that come while `work` runs share one further run after it: a run under way may have begun too early to
 * know what its caller knows.
 */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function start(): Promise<void> {
    next = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }

  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}
