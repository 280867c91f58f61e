// SPDX-License-Identifier: Apache-2.0

import { TopicSettings } from '@data-mesh/backstage-plugin-data-products-common';

/** As Kafka writes it; what it keeps to itself has no value. */
interface Config {
  name: string;
  value: string | undefined;
}

/** Picks what products are judged by. What is missing, or is no number where it should be one, is left out. */
export function toTopicSettings(
  configs: readonly Config[],
  replicationFactor: number | undefined,
): TopicSettings {
  const values = new Map(configs.map(({ name, value }) => [name, value]));
  const cleanupPolicy = values.get('cleanup.policy');
  return {
    retentionMs: retentionOf(values.get('retention.ms')),
    cleanupPolicy: cleanupPolicy
      ?.split(',')
      .map(policy => policy.trim().toLowerCase()),
    minInSyncReplicas: wholeNumber(values.get('min.insync.replicas')),
    replicationFactor,
  };
}

/** Kafka takes any negative number for "for ever"; some write the largest number there is. */
function retentionOf(text: string | undefined): number | undefined {
  const retentionMs = wholeNumber(text);
  if (retentionMs === undefined) return undefined;
  return retentionMs < 0 || !Number.isSafeInteger(retentionMs)
    ? -1
    : retentionMs;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
