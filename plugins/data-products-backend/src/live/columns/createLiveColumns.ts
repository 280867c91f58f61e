// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentInfo,
  GroupLag,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreColumnProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { entityRefOf } from '../../explore/exploreEntry';
import { eachPage } from '../../store/eachProduct';
import { ProductStore, StoredProduct } from '../../store/types';
import { figureOf, worstOf } from '../health/figure';
import { SampleStore, StoredTopic } from '../samples/types';
import { TopicGroups } from '../types';

/** What is kept of the ports of a product, in their order. */
interface KeptProduct {
  entityRef: string;
  topics: (StoredTopic | undefined)[];
  lags: Measured<GroupLag[]>[];
}

export interface LiveColumnsOptions {
  products: Pick<ProductStore, 'productsAfterName'>;
  environments: readonly EnvironmentInfo[];
  samples: Pick<SampleStore, 'topics' | 'lastAttemptAt'>;
  groups: TopicGroups;
  intervalMs: number;
  now: () => number;
}

/**
 * The columns *Freshness* and *Lag* of the list of products. A product of which a port is not known has no value; one with a port
 * that holds no record has no freshness, and one that nobody reads no lag.
 */
export function createLiveColumns(
  options: LiveColumnsOptions,
): ExploreColumnProvider[] {
  const { samples, intervalMs, now } = options;

  /** Everything, but only when something was measured since. */
  const read =
    <T>(valueOf: (product: KeptProduct) => T | undefined) =>
    async (since: string | undefined, { signal }: { signal: AbortSignal }) => {
      const readUpTo = (await samples.lastAttemptAt()) ?? '';
      if (readUpTo === since) return { values: [], readUpTo };
      const values: { entityRef: string; value?: T }[] = [];
      for await (const product of keptProducts(options)) {
        signal.throwIfAborted();
        const value = valueOf(product);
        if (value !== undefined) {
          values.push({ entityRef: product.entityRef, value });
        }
      }
      return { values, readUpTo, isComplete: true };
    };

  return [
    {
      id: 'live.freshness',
      title: 'Freshness',
      help: 'When the newest record was written; of several topics, in the one that is least fresh. None where one holds no record.',
      kind: 'instant',
      read: read(({ topics }) =>
        oldestOf(topics, { nowMs: now(), intervalMs }),
      ),
    },
    {
      id: 'live.lag',
      title: 'Lag',
      help: 'How many messages the consumer has not read that is furthest behind. None where nobody reads it.',
      kind: 'number',
      read: read(({ lags }) => mostOf(lags, { nowMs: now(), intervalMs })),
    },
  ];
}

async function* keptProducts(
  options: LiveColumnsOptions,
): AsyncGenerator<KeptProduct> {
  for (const environment of options.environments) {
    for await (const page of eachPage(environment.id, options.products)) {
      yield* await keptOf(page, environment, options);
    }
  }
}

async function keptOf(
  page: readonly StoredProduct[],
  environment: EnvironmentInfo,
  { samples, groups }: LiveColumnsOptions,
): Promise<KeptProduct[]> {
  const located = page.map(({ product }) =>
    product.outputPorts.map(({ clusterId = '', name: topic }) => ({
      clusterId,
      topic,
    })),
  );
  const all = located.flat();
  const [topics, lags] = await Promise.all([
    samples.topics(all),
    groups.lagsOf(all),
  ]);
  let first = 0;
  return page.map((stored, index) => {
    const end = first + (located[index]?.length ?? 0);
    const kept = {
      entityRef: entityRefOf({ ...stored, environment }),
      topics: topics.slice(first, end),
      lags: lags.slice(first, end),
    };
    first = end;
    return kept;
  });
}

type When = Parameters<typeof figureOf>[1];

function oldestOf(
  topics: readonly (StoredTopic | undefined)[],
  when: When,
): string | null | undefined {
  const times: string[] = [];
  let isOneEmpty = false;
  for (const stored of topics) {
    const { known, problems } = stored?.state ?? { known: {}, problems: {} };
    const figure = figureOf(
      { known: known.lastRecordAt, problem: problems.lastRecordAt },
      when,
    );
    if (figure.status === 'unknown') return undefined;
    if (figure.value === null) isOneEmpty = true;
    else times.push(figure.value);
  }
  return isOneEmpty ? null : times.sort()[0];
}

/** Ports that nobody reads do not count. */
function mostOf(
  lags: readonly Measured<GroupLag[]>[],
  when: When,
): number | null | undefined {
  if (lags.length === 0) return undefined;
  let most: number | null = null;
  for (const each of lags) {
    const worst = worstOf(each, when);
    if (worst.status === 'unknown') return undefined;
    if (worst.value) most = Math.max(most ?? 0, worst.value.lagMessages);
  }
  return most;
}
