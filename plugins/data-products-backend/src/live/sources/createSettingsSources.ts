// SPDX-License-Identifier: Apache-2.0

import { TopicSettings } from '@data-mesh/backstage-plugin-data-products-common';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import {
  KafkaCallError,
  KafkaClient,
  KafkaRestClient,
  TopicSetup,
} from '@data-mesh/confluent-client';
import { TopicSettingsSource, Unknown } from '../types';
import {
  notConfigured,
  settingUnknownBecause,
  SETTINGS_NOT_CONFIGURED,
} from '../unknownFigure';
import { toTopicSettings } from './toTopicSettings';

/** Who is asked how the topics of a cluster are set up, or why nobody is. */
export type SettingsSourceOf = (
  environmentId: string,
  clusterId: string,
) => TopicSettingsSource | Unknown;

/**
 * A cluster is asked over its REST API where that is configured, else over the Kafka protocol: what is read so seldom need not
 * take the turns of those who wait for records and lag.
 */
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
    if (cluster?.rest) return overRest(cluster.rest);
    if (cluster?.client) return overProtocol(cluster.client);
    return cluster?.config.protocolProblems
      ? notConfigured(cluster.config.protocolProblems)
      : SETTINGS_NOT_CONFIGURED;
  };
}

/** Two requests for each hundred topics. */
export function overProtocol(
  client: Pick<KafkaClient, 'setupOfMany'>,
): TopicSettingsSource {
  return {
    source: 'kafka',
    topicsAtATime: 100,
    open: async () => ({
      async read(topics, signal) {
        const read: (TopicSettings | Unknown)[] = [];
        const answers = client.setupOfMany(topics, {
          signal,
          priority: 'background',
        });
        for await (const answer of answers) read.push(settingsOf(answer));
        return read;
      },
    }),
  };
}

function settingsOf(setup: TopicSetup): TopicSettings | Unknown {
  if ('failure' in setup) {
    return settingUnknownBecause(
      new KafkaCallError({ operation: 'kafka.setupOfMany', ...setup }),
    );
  }
  const { configs, partitions } = setup;
  return toTopicSettings(
    configs,
    partitions.length > 0
      ? Math.min(...partitions.map(({ replicas }) => replicas.length))
      : undefined,
  );
}

/** One request for each topic, and one for all of them. */
export function overRest(
  rest: Pick<KafkaRestClient, 'topics' | 'effectiveConfigs'>,
): TopicSettingsSource {
  return {
    source: 'kafkaRest',
    topicsAtATime: 1,
    async open(signal) {
      const listed = await rest.topics({ signal, priority: 'background' });
      const factors = new Map(
        listed.map(({ name, replicationFactor }) => [name, replicationFactor]),
      );
      return {
        async read(topics, callSignal) {
          const read: (TopicSettings | Unknown)[] = [];
          for (const topic of topics) {
            const factor = factors.get(topic);
            if (factor === undefined) {
              read.push(NO_SUCH_TOPIC);
              continue;
            }
            const configs = await rest.effectiveConfigs(topic, {
              signal: callSignal,
              priority: 'background',
            });
            read.push(toTopicSettings(configs, factor));
          }
          return read;
        },
      };
    },
  };
}

const NO_SUCH_TOPIC = settingUnknownBecause(
  new KafkaCallError({ operation: 'kafkaRest.topics', failure: 'notFound' }),
);
