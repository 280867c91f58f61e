// SPDX-License-Identifier: Apache-2.0
import type {
  ProductLiveFacts,
  TopicLiveFacts,
  TopicSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, type Told } from '../facts/Told';
import { FOR_EVER_DAYS, type SetUpFactName } from './kafkaFactDefinitions';
import { retentionPromiseDays } from './retentionPromise';
import { notTold, type ToldNumber, worstTold } from './worstTold';

const DAY_MS = 24 * 60 * 60 * 1000;

export function setUpFactsOf({
  topics,
  promisedRetention,
}: Pick<ProductLiveFacts, 'topics' | 'promisedRetention'>): Record<
  SetUpFactName,
  Told
> {
  const fewest = (
    setting: string,
    of: (settings: TopicSettings) => number | undefined,
  ) =>
    worstTold(
      topics.map(topic => settingOf(topic, setting, of)),
      Math.min,
    );
  return {
    'retention-margin-days': retentionMargin(topics, promisedRetention),
    'replication-factor': fewest(
      'replication factor',
      ({ replicationFactor }) => replicationFactor,
    ),
    'min-insync-replicas': fewest(
      '`min.insync.replicas`',
      ({ minInSyncReplicas }) => minInSyncReplicas,
    ),
  };
}

function retentionMargin(
  topics: readonly TopicLiveFacts[],
  promise: string | undefined,
): Told {
  if (promise === undefined) {
    return absent('Its business metadata promise no retention.');
  }
  const promisedDays = retentionPromiseDays(promise);
  if (promisedDays === undefined) {
    return absent(
      `“${promise}”, as it promises, is no time that can be compared. Write for example “7 days”.`,
    );
  }
  return worstTold(
    topics.map(topic => marginOf(topic, promisedDays)),
    Math.min,
  );
}

function marginOf(topic: TopicLiveFacts, promisedDays: number): ToldNumber {
  const { settings } = topic;
  if (
    settings.status === 'known' &&
    settings.value.cleanupPolicy?.includes('delete') === false
  ) {
    return absent(
      `${topic.topic} is compacted: the newest record of each key is kept for ever.`,
    );
  }
  const kept = settingOf(topic, '`retention.ms`', keptDays);
  return kept.state === 'known'
    ? { ...kept, value: Math.round((kept.value - promisedDays) * 10) / 10 }
    : kept;
}

function keptDays({ retentionMs }: TopicSettings): number | undefined {
  if (retentionMs === undefined) return undefined;
  return retentionMs === -1 ? FOR_EVER_DAYS : retentionMs / DAY_MS;
}

function settingOf(
  { topic, settings }: TopicLiveFacts,
  setting: string,
  of: (settings: TopicSettings) => number | undefined,
): ToldNumber {
  if (settings.status === 'unknown') return notTold(topic, settings);
  const value = of(settings.value);
  return value === undefined
    ? absent(`The cluster keeps the ${setting} of ${topic} to itself.`)
    : { state: 'known', value };
}
