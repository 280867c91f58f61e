// SPDX-License-Identifier: Apache-2.0
import {
  KsqlErrorBody,
  QueryEndReason,
  QueryLimits,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Clock, RunningQuery } from '@data-mesh/confluent-client';
import { isMistake, toErrorBody } from '../translateError';
import { messageLine, rowsLine } from './messageLines';
import { MessageStream } from './openMessageStream';
import { StopReason, StopSwitch } from './stopSwitch';
import { takeRows } from './takeRows';

/** How a query ended, and what had been sent of it. */
export interface StreamedQuery {
  reason: QueryEndReason | StopReason;
  /** Present with `upstreamError`. */
  error?: KsqlErrorBody;
  rows: number;
  bytes: number;
}

/** Looked at twice as often as promised: nobody waits longer than 10 seconds for a sign of life. */
const HEARTBEAT_CHECK_MS = 5_000;

/** Sends on what a query brings, no faster than it is read, until it ends or must. */
export async function streamQuery(options: {
  running: RunningQuery;
  messages: MessageStream;
  limits: Pick<QueryLimits, 'rows' | 'bytes'>;
  /** True of a query that the server will end by itself within these limits: then its own end is waited for. */
  endsByItself: boolean;
  stop: StopSwitch;
  clock: Clock;
  /** Told of what is neither ksqlDB's fault nor that of the way to it. */
  onMistake: (error: unknown) => void;
}): Promise<StreamedQuery> {
  const { running, messages, limits, stop } = options;
  const sent = { rows: 0, bytes: 0 };
  const ended = (
    reason: StreamedQuery['reason'],
    error?: KsqlErrorBody,
  ): StreamedQuery => ({ reason, error, ...sent });
  const stopHeartbeats = startHeartbeats(messages, options.clock);

  try {
    for await (const batch of running.batches) {
      if (stop.reason) break;
      switch (batch.type) {
        case 'rows':
        case 'tombstones': {
          const taken = takeRows(batch, {
            rows: limits.rows - sent.rows,
            bytes: limits.bytes - sent.bytes,
          });
          sent.rows += taken.count;
          sent.bytes += taken.bytes;
          if (taken.count > 0) {
            await messages.send(rowsLine(batch.type, taken.text));
          }
          if (stop.reason) return ended(stop.reason);
          if (taken.cutBy) return ended(taken.cutBy);
          if (sent.rows === limits.rows && !options.endsByItself) {
            return ended('rowLimit');
          }
          break;
        }
        case 'finalMessage':
          return ended('finished');
        case 'error':
          return ended('upstreamError', batch.error);
        default:
          batch satisfies never;
      }
    }
    return ended(stop.reason ?? 'finished');
  } catch (error) {
    if (stop.reason) return ended(stop.reason);
    if (isMistake(error)) options.onMistake(error);
    return ended('upstreamError', toErrorBody(error));
  } finally {
    stopHeartbeats();
  }
}

function startHeartbeats(messages: MessageStream, clock: Clock): () => void {
  let cancel = clock.schedule(beat, HEARTBEAT_CHECK_MS);
  function beat() {
    if (messages.silentForMs() >= HEARTBEAT_CHECK_MS) {
      void messages.send(messageLine({ type: 'heartbeat' }));
    }
    cancel = clock.schedule(beat, HEARTBEAT_CHECK_MS);
  }
  return () => cancel();
}
