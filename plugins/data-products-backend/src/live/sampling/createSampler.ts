// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { eachProduct } from '../../store/eachProduct';
import { ProductStore } from '../../store/types';
import { objectivesOf } from '../objectivesOf';
import { SettingsStore } from '../samples/settingsTypes';
import { SampleStore } from '../samples/types';
import { SettingsSourceOf } from '../sources/createSettingsSources';
import { SourceOf } from '../sources/createSources';
import { sampleCluster } from './sampleCluster';
import { sampleSettings } from './sampleSettings';

/** Measures how the topics of products are doing, and reads how they are set up. */
export interface Sampler {
  /** Looks at all topics of an environment once, and at the settings of those that are due. A cluster that fails harms no other. Rejects only when it is aborted. */
  sample(environmentId: string, signal: AbortSignal): Promise<void>;
}

/** Topics of a cluster, each with the strictest promise of freshness that a product makes of it, in milliseconds. */
type PromisedTopics = Map<string, number | undefined>;

export function createSampler(options: {
  products: Pick<ProductStore, 'productsAfterName'>;
  samples: Pick<SampleStore, 'watch' | 'record'>;
  sourceOf: SourceOf;
  settings: Pick<SettingsStore, 'settings' | 'record'>;
  settingsSourceOf: SettingsSourceOf;
  objectives: LiveConfig['objectives'];
  now: () => number;
  logger: LoggerService;
}): Sampler {
  const { products, samples, sourceOf, objectives, now, logger } = options;

  async function topicsOf(
    environmentId: string,
  ): Promise<Map<string, PromisedTopics>> {
    const clusters = new Map<string, PromisedTopics>();
    for await (const { product } of eachProduct(environmentId, products)) {
      const seconds = objectivesOf(product, objectives)?.freshnessSeconds;
      for (const { clusterId, name } of product.outputPorts) {
        if (clusterId === undefined) continue;
        const topics: PromisedTopics = clusters.get(clusterId) ?? new Map();
        clusters.set(clusterId, topics);
        topics.set(name, strictest(topics.get(name), seconds));
      }
    }
    return clusters;
  }

  async function sampleOne(
    environmentId: string,
    clusterId: string,
    topics: PromisedTopics,
    signal: AbortSignal,
  ): Promise<void> {
    const source = sourceOf(environmentId, clusterId);
    if ('status' in source) return;
    const about = { environmentId, clusterId, source: source.source };
    try {
      const { measured, failed, problem } = await sampleCluster(
        {
          clusterId,
          source,
          samples,
          now,
          topics: [...topics.keys()],
          promisedMs: topic => topics.get(topic),
        },
        signal,
      );
      const counts = { ...about, measured, failed };
      if (problem) {
        logger.warn('Some topics could not be measured; it is tried again', {
          ...counts,
          reason: problem.reason,
        });
      } else logger.debug('Measured the topics of a Kafka cluster', counts);
    } catch (error) {
      signal.throwIfAborted();
      logger.warn('The topics of a Kafka cluster could not be measured', {
        ...about,
        cause: String(error),
      });
    }
  }

  async function sampleSettingsOf(
    environmentId: string,
    clusterId: string,
    topics: PromisedTopics,
    signal: AbortSignal,
  ): Promise<void> {
    const source = options.settingsSourceOf(environmentId, clusterId);
    if ('status' in source) return;
    const about = { environmentId, clusterId, source: source.source };
    try {
      const { read, failed, problem } = await sampleSettings(
        {
          clusterId,
          source,
          topics: [...topics.keys()],
          settings: options.settings,
          now,
        },
        signal,
      );
      const counts = { ...about, read, failed };
      if (problem) {
        logger.warn(
          'Some settings of topics could not be read; those known before still count',
          { ...counts, reason: problem.reason },
        );
      } else if (read > 0) logger.debug('Read settings of topics', counts);
    } catch (error) {
      signal.throwIfAborted();
      logger.warn('The settings of topics could not be read', {
        ...about,
        cause: String(error),
      });
    }
  }

  return {
    async sample(environmentId, signal) {
      const clusters = await topicsOf(environmentId);
      // Side by side, so that a cluster that hangs keeps none waiting.
      await Promise.all(
        [...clusters].flatMap(([clusterId, topics]) => [
          sampleOne(environmentId, clusterId, topics, signal),
          sampleSettingsOf(environmentId, clusterId, topics, signal),
        ]),
      );
    },
  };
}

function strictest(
  promisedMs: number | undefined,
  seconds: number | undefined,
): number | undefined {
  if (seconds === undefined) return promisedMs;
  return Math.min(promisedMs ?? Infinity, seconds * 1000);
}
