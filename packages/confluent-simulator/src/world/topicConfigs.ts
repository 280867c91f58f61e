// SPDX-License-Identifier: Apache-2.0
import type { TopicEntity } from './catalog/CatalogEntity';
import type { TopicSpec } from './scenario';

type CleanupPolicy = NonNullable<TopicSpec['cleanupPolicy']>[number];

interface TopicConfig {
  /** What a topic has that was told nothing else. */
  default: string;
  accepts: RegExp;
}

const WHOLE = /^-?\d{1,19}$/;
const NATURAL = /^\d{1,19}$/;
const FRACTION = /^(0(\.\d+)?|1(\.0+)?)$/;
const TRUTH = /^(true|false)$/;
const CLEANUP = /^(delete|compact)(\s*,\s*(delete|compact))?$/;
const LONGEST = '9223372036854775807';
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Every setting of a topic there is, by name; the defaults are those of Confluent Cloud. */
// prettier-ignore
export const TOPIC_CONFIGS: Readonly<Record<string, TopicConfig>> = {
  'cleanup.policy':                       { default: 'delete',          accepts: CLEANUP },
  'compression.type':                     { default: 'producer',        accepts: /^(uncompressed|zstd|lz4|snappy|gzip|producer)$/ },
  'confluent.key.schema.validation':      { default: 'false',           accepts: TRUTH },
  'confluent.value.schema.validation':    { default: 'false',           accepts: TRUTH },
  'delete.retention.ms':                  { default: '86400000',        accepts: NATURAL },
  'file.delete.delay.ms':                 { default: '60000',           accepts: NATURAL },
  'flush.messages':                       { default: LONGEST,           accepts: NATURAL },
  'flush.ms':                             { default: LONGEST,           accepts: NATURAL },
  'index.interval.bytes':                 { default: '4096',            accepts: NATURAL },
  'max.compaction.lag.ms':                { default: LONGEST,           accepts: NATURAL },
  'max.message.bytes':                    { default: '2097164',         accepts: NATURAL },
  'message.timestamp.difference.max.ms':  { default: LONGEST,           accepts: NATURAL },
  'message.timestamp.type':               { default: 'CreateTime',      accepts: /^(CreateTime|LogAppendTime)$/ },
  'min.cleanable.dirty.ratio':            { default: '0.5',             accepts: FRACTION },
  'min.compaction.lag.ms':                { default: '0',               accepts: NATURAL },
  'min.insync.replicas':                  { default: '2',               accepts: /^[1-3]$/ },
  'preallocate':                          { default: 'false',           accepts: TRUTH },
  'retention.bytes':                      { default: '-1',              accepts: WHOLE },
  'retention.ms':                         { default: String(WEEK_MS),   accepts: WHOLE },
  'segment.bytes':                        { default: '104857600',       accepts: NATURAL },
  'segment.index.bytes':                  { default: '10485760',        accepts: NATURAL },
  'segment.jitter.ms':                    { default: '0',               accepts: NATURAL },
  'segment.ms':                           { default: '604800000',       accepts: NATURAL },
  'unclean.leader.election.enable':       { default: 'false',           accepts: TRUTH },
};

/** What was set for the topic, by Kafka's names. */
export function ownConfigs(topic: TopicEntity): Record<string, string> {
  const cleanup = topic.cleanupPolicy.join(',');
  return {
    ...topic.configs,
    ...(('retention.ms' in topic.configs || topic.retentionMs !== WEEK_MS) && {
      'retention.ms': String(topic.retentionMs),
    }),
    ...(('cleanup.policy' in topic.configs || cleanup !== 'delete') && {
      'cleanup.policy': cleanup,
    }),
  };
}

/** Milliseconds; `-1` for ever. */
export function retentionOf(configs: Readonly<Record<string, string>>): number {
  return Number(configs['retention.ms'] ?? WEEK_MS);
}

export function cleanupOf(
  configs: Readonly<Record<string, string>>,
): CleanupPolicy[] {
  return (configs['cleanup.policy'] ?? 'delete')
    .split(',')
    .map(policy => policy.trim())
    .filter(isCleanupPolicy);
}

function isCleanupPolicy(text: string): text is CleanupPolicy {
  return text === 'delete' || text === 'compact';
}
