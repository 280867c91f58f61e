// SPDX-License-Identifier: Apache-2.0

import { Clock, isRetryable, RunningQuery } from '@data-mesh/confluent-client';
import { quoteString } from '@data-mesh/backstage-plugin-ksqldb-common';
import { pause } from '../../sync/pause';
import { KsqlAccess, WrittenEnvironment } from './environmentClients';
import { TopicContents } from './TopicContents';

/** How long the first record may take to show, once the server has begun to answer; none within it counts as no record. */
export const FIRST_RECORD_MS = 5_000;

/** What cannot be told keeps the topic, and gives a person work, so a failure that may pass is no answer yet. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/** PRINT tells these before the first record. */
const FORMATS = /^(Key|Value) format: /;

/** Asks a ksqlDB cluster that works on the topic's Kafka cluster to print its first record. */
export function createPrintedContents(options: {
  environments: WrittenEnvironment[];
  clock: Clock;
}): TopicContents {
  const { environments, clock } = options;

  return async (clusterId, topic, { environmentId, signal }) => {
    const client = environments
      .find(({ config }) => config.id === environmentId)
      ?.ksqldb.find(
        ({ config }) => config.kafkaClusterId === clusterId,
      )?.client;
    if (!client) return 'unknown';
    for (let attempt = 1; ; attempt++) {
      try {
        return await print(client, { topic, clock, signal });
      } catch (error) {
        signal.throwIfAborted();
        if (attempt === ATTEMPTS || !isRetryable(error)) return 'unknown';
        await pause(PAUSE_MS, { clock, signal });
      }
    }
  };
}

/** @throws when the server cannot be asked, or the signal is aborted. */
async function print(
  client: KsqlAccess,
  options: { topic: string; clock: Clock; signal: AbortSignal },
): ReturnType<TopicContents> {
  const { topic, clock, signal } = options;
  const late = new AbortController();
  try {
    const query = await client.openQuery(
      { text: `PRINT ${quoteString(topic)} FROM BEGINNING LIMIT 1;` },
      {
        signal: AbortSignal.any([signal, late.signal]),
        headerTimeoutMs: FIRST_RECORD_MS,
      },
    );
    const cancel = clock.schedule(() => late.abort(), FIRST_RECORD_MS);
    try {
      return await readFirst(query);
    } finally {
      cancel();
      await query.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (late.signal.aborted) return 'empty';
    throw error;
  }
}

/** @throws the reason of the abort when nothing comes. */
async function readFirst(query: RunningQuery): ReturnType<TopicContents> {
  for await (const batch of query.batches) {
    if (batch.type === 'error') return 'unknown';
    if (batch.type === 'finalMessage') continue;
    if (linesOf(batch.text).some(line => !FORMATS.test(line))) {
      return 'holdsRecords';
    }
  }
  return 'unknown';
}

/** `["Key format: KAFKA_STRING"],["rowtime: …"]` */
function linesOf(text: string): string[] {
  const rows: unknown = JSON.parse(`[${text}]`);
  return Array.isArray(rows) ? rows.flat().map(String) : [];
}
