// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EnvironmentInfo,
  ProductKey,
  ProductLiveFacts,
  ProductLiveFactsPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { entityRefOf } from '../../explore/exploreEntry';
import {
  productPage,
  productsByRef,
  ProductsOf,
} from '../../store/productPages';
import { ProductStore } from '../../store/types';
import { objectivesOf } from '../objectivesOf';
import { SettingsStore } from '../samples/settingsTypes';
import { SampleStore } from '../samples/types';
import { SettingsSourceOf } from '../sources/createSettingsSources';
import { SourceOf } from '../sources/createSources';
import { TopicReaders } from '../types';
import { readKeptTopics } from './readKeptTopics';
import { toTopicFacts } from './toTopicFacts';

/** What says how products are doing, for back ends that judge it: from what is kept, so that no cluster is asked. */
export interface LiveFacts {
  page(page: {
    environment: EnvironmentInfo;
    after?: string;
    limit: number;
  }): Promise<ProductLiveFactsPage>;
  /** @throws InputError for text that is not the entity ref of a product. */
  of(entityRefs: string[]): Promise<ProductLiveFacts[]>;
}

export interface LiveFactsOptions {
  environments: EnvironmentInfo[];
  products: Pick<ProductStore, 'productsAfterName' | 'productByEntityName'>;
  samples: Pick<SampleStore, 'topics' | 'days'>;
  settings: Pick<SettingsStore, 'settings'>;
  readers: TopicReaders;
  /** See `readKnownSince`. */
  knownSince: (
    keys: readonly ProductKey[],
  ) => Promise<ReadonlyMap<ProductKey, string>>;
  sourceOf: SourceOf;
  settingsSourceOf: SettingsSourceOf;
  live: Pick<LiveConfig, 'objectives' | 'intervalMs'>;
  now: () => number;
}

export function createLiveFacts(options: LiveFactsOptions): LiveFacts {
  const { environments, products } = options;
  return {
    async page(page) {
      const { next, ...found } = await productPage(products, page);
      return { items: await toLiveFacts(options, found), next };
    },
    async of(entityRefs) {
      const asked = { environments, entityRefs };
      const items: ProductLiveFacts[] = [];
      for (const found of await productsByRef(products, asked)) {
        items.push(...(await toLiveFacts(options, found)));
      }
      return items;
    },
  };
}

/** With a few queries for all of them. */
async function toLiveFacts(
  options: LiveFactsOptions,
  { environment, stored }: ProductsOf,
): Promise<ProductLiveFacts[]> {
  const { live } = options;
  const nowMs = options.now();
  const [since, topicOf] = await Promise.all([
    options.knownSince(stored.map(({ product }) => product.key)),
    readKeptTopics(
      stored.map(({ product }) => product),
      options,
    ),
  ]);
  const when = { nowMs, intervalMs: live.intervalMs };
  return stored.map(({ product, entityName }) => ({
    entityRef: entityRefOf({ environment, entityName }),
    knownSince: since.get(product.key),
    objectives: objectivesOf(product, live.objectives),
    promisedRetention: promisedRetention(product),
    topics: product.outputPorts.map(port =>
      toTopicFacts({ port, ...topicOf(product, port) }, when),
    ),
  }));
}

function promisedRetention({
  attributes,
}: Pick<DataProduct, 'attributes'>): string | undefined {
  const promise = attributes.find(
    ({ name }) => name.trim().toLowerCase() === 'retention',
  );
  return promise?.value.trim() || undefined;
}
