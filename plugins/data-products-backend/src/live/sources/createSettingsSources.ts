// SPDX-License-Identifier: Apache-2.0

import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import {
  KafkaCallError,
  KafkaClient,
  KafkaRestClient,
} from '@data-mesh/confluent-client';
import { TopicSettingsSource, Unknown } from '../types';
import { notConfigured, SETTINGS_NOT_CONFIGURED } from '../unknownFigure';
import { toTopicSettings } from './toTopicSettings';

/** Who is asked how the topics of a cluster are set up, or why nobody is. */
export type SettingsSourceOf = (
  environmentId: string,
  clusterId: string,
) => TopicSettingsSource | Unknown;

/** A cluster is asked over the Kafka protocol where that is configured, else over its REST API. */
export function createSettingsSources(
  environments: readonly Pick<
    EnvironmentConnection,
    'config' | 'problems' | 'kafka'
  >[],
): SettingsSourceOf {
  const byId = new Map(environments.map(each => [each.config.id, each]));
  return (environmentId, clusterId) => {
    const environment = byId.get(environmentId);
    if (environment?.problems.length) {
      return notConfigured(environment.problems);
    }
    const cluster = environment?.kafka.find(
      ({ config }) => config.clusterId === clusterId,
    );
    if (cluster?.client) return overProtocol(cluster.client);
    if (cluster?.rest) return overRest(cluster.rest);
    return cluster?.config.protocolProblems
      ? notConfigured(cluster.config.protocolProblems)
      : SETTINGS_NOT_CONFIGURED;
  };
}

/** Two requests for each topic. */
export function overProtocol(
  client: Pick<KafkaClient, 'topicLayout' | 'topicConfigs'>,
): TopicSettingsSource {
  return {
    source: 'kafka',
    open: async () => ({
      async read(topic, signal) {
        const call = { signal, priority: 'background' as const };
        const layout = await client.topicLayout(topic, call);
        const configs = await client.topicConfigs(topic, call);
        return toTopicSettings(
          configs,
          layout.length > 0
            ? Math.min(...layout.map(({ replicas }) => replicas.length))
            : undefined,
        );
      },
    }),
  };
}

/** One request for each topic, and one for all of them. */
export function overRest(
  rest: Pick<KafkaRestClient, 'topics' | 'effectiveConfigs'>,
): TopicSettingsSource {
  return {
    source: 'kafkaRest',
    async open(signal) {
      const listed = await rest.topics({ signal, priority: 'background' });
      const factors = new Map(
        listed.map(({ name, replicationFactor }) => [name, replicationFactor]),
      );
      return {
        async read(topic, callSignal) {
          const factor = factors.get(topic);
          if (factor === undefined) {
            throw new KafkaCallError({
              operation: 'kafkaRest.topics',
              failure: 'notFound',
            });
          }
          const configs = await rest.effectiveConfigs(topic, {
            signal: callSignal,
            priority: 'background',
          });
          return toTopicSettings(configs, factor);
        },
      };
    },
  };
}
