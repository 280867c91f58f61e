// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentInfo,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { createEntityTree, EntityTree } from '../references/createEntityTree';
import { ProductStore } from '../store/types';
import { ExploreEntry, toExploreEntry } from './exploreEntry';
import { ExtraColumns } from './exploreRow';
import { createTableBuilder, ExploreTable } from './exploreTable';
import { ProductSchemaFacts } from './ProductSchemaFacts';

const PAGE_SIZE = 1_000;

/** Every product of the configured environments, in memory. */
export interface ExploreIndex {
  /** Those of one environment, or of all; holds whatever was committed before the call, by any process. */
  entries(environmentId?: string): Promise<readonly ExploreEntry[]>;
  /** All of them as `entries` has them, with what schemas and other plugins say of them now. */
  table(): Promise<ExploreTable>;
}

export interface ExploreIndexOptions {
  store: Pick<ProductStore, 'changedSince'>;
  /** In the order to show them. */
  environments: EnvironmentInfo[];
  /** Tags that mark personal data, whatever their case; none when absent. */
  piiTags?: readonly string[];
  /** What groups and domains are parts of. This one and those below give another object whenever they say anything new. */
  tree?: () => EntityTree;
  /** What is known of the products' schemas. */
  schemaFacts?: () => ReadonlyMap<ProductKey, ProductSchemaFacts>;
  /** What other plugins know of products. */
  extraColumns?: () => ExtraColumns;
}

const NO_TREE = createEntityTree([]);
const NO_FACTS: ReadonlyMap<ProductKey, ProductSchemaFacts> = new Map();
const NO_COLUMNS: ExtraColumns = { columns: [], valuesByRef: new Map() };

export function createExploreIndex(options: ExploreIndexOptions): ExploreIndex {
  const { store, environments } = options;
  const piiTags = new Set(options.piiTags?.map(tag => tag.toLowerCase()));
  const readById = new Map(
    environments.map(environment => [
      environment.id,
      createEnvironmentIndex(store, environment),
    ]),
  );
  const toTable = createTableBuilder(environments.map(({ id }) => id));

  const readAll = () => Promise.all([...readById.values()].map(read => read()));

  return {
    async entries(environmentId) {
      if (environmentId === undefined) return (await readAll()).flat();
      return (await readById.get(environmentId)?.()) ?? [];
    },
    async table() {
      return toTable(await readAll(), {
        piiTags,
        tree: options.tree?.() ?? NO_TREE,
        schemaFacts: options.schemaFacts?.() ?? NO_FACTS,
        extra: options.extraColumns?.() ?? NO_COLUMNS,
      });
    },
  };
}

/** Reads what is new before it answers; the same array as long as nothing is. */
function createEnvironmentIndex(
  store: Pick<ProductStore, 'changedSince'>,
  environment: EnvironmentInfo,
): () => Promise<readonly ExploreEntry[]> {
  const entriesByName = new Map<string, ExploreEntry>();
  /** Absent when there is something new, also when the read that brought it failed later. */
  let entries: readonly ExploreEntry[] | undefined;
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
        entriesByName.clear();
        sequence = 0;
        entries = undefined;
        continue;
      }
      for (const item of page.items) {
        sequence = item.sequence;
        entries = undefined;
        if (item.state === 'removed') {
          entriesByName.delete(item.entityName);
        } else {
          const origin = { ...item, environment };
          entriesByName.set(
            item.entityName,
            toExploreEntry(item.product, origin),
          );
        }
      }
      if (!page.hasMore) return;
    }
  });

  return async () => {
    await catchUp();
    entries ??= [...entriesByName.values()];
    return entries;
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
