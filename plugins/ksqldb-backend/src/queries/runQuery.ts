// SPDX-License-Identifier: Apache-2.0
import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  ClassifiedStatement,
  QueryLimits,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Clock } from '@data-mesh/confluent-client';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Response } from 'express';
import { RunNotes } from '../audit/createRunNotes';
import { ServedCluster } from '../clusters/types';
import { Usage } from '../limits/createUsage';
import { translateError } from '../translateError';
import { historyOf } from './historyOf';
import { messageLine } from './messageLines';
import { openMessageStream } from './openMessageStream';
import { Run, Runs } from './runs';
import { StopSwitch } from './stopSwitch';
import { StreamedQuery, streamQuery } from './streamQuery';

export interface QueryToRun {
  cluster: ServedCluster;
  /** Entity ref. */
  user: string;
  statement: ClassifiedStatement;
  /** As it was typed. */
  text: string;
  properties: Readonly<Record<string, string>>;
  limits: QueryLimits;
  response: Response;
  stop: StopSwitch;
}

export interface EndedQuery extends StreamedQuery {
  durationMs: number;
}

const LONGEST_WAIT_FOR_HEADER_MS = 30_000;
/** How long a reader may take for the last line when the process wants to end. */
const LAST_LINE_MS = 1_000;

/**
 * Runs a query whose text, rights and properties have been looked at, and answers with its rows.
 *
 * @throws When it does not start; then nothing was answered.
 */
export async function runQuery(
  query: QueryToRun,
  options: {
    clock: Clock;
    logger: LoggerService;
    notes: RunNotes;
    runs: Runs;
    usage: Usage;
  },
): Promise<EndedQuery> {
  const { clock, notes, runs } = options;
  const { cluster, user, statement, text, limits, stop } = query;
  const startedAtMs = clock.now();
  const startedAt = new Date(startedAtMs).toISOString();
  const durationMs = () => clock.now() - startedAtMs;

  const release = takePlace(query, options.usage);
  const note = notes.begin(user, {
    clusterId: cluster.config.id,
    text,
    class: statement.class,
    startedAt,
  });
  const cancelTimeLimit = clock.schedule(
    () => stop.stop('timeLimit'),
    limits.seconds * 1000,
  );
  try {
    return await runs.track({ user, cluster, stop }, async run => {
      try {
        const ended = await deliver(run, query, {
          ...options,
          startedAt,
          durationMs,
        });
        await note.end(historyOf(ended));
        return ended;
      } catch (error) {
        const { message } = toError(translateError(error));
        await note.end({
          outcome: 'failed',
          message,
          durationMs: durationMs(),
        });
        throw error;
      }
    });
  } finally {
    cancelTimeLimit();
    release();
  }
}

/** @throws TooManyRequestsError */
function takePlace({ cluster, user }: QueryToRun, usage: Usage): () => void {
  const use = { user, cluster: cluster.config };
  const release = usage.startQuery(use);
  try {
    usage.countStatements({ ...use, count: 1 });
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

async function deliver(
  run: Run,
  query: QueryToRun,
  options: {
    clock: Clock;
    logger: LoggerService;
    startedAt: string;
    durationMs: () => number;
  },
): Promise<EndedQuery> {
  const { clock, durationMs } = options;
  const { statement, limits, response, stop } = query;
  const running = await open(query);
  if (!running) {
    return { reason: 'left', rows: 0, bytes: 0, durationMs: durationMs() };
  }
  try {
    const messages = openMessageStream(response, { clock, stop: stop.signal });
    await messages.send(
      messageLine({
        type: 'started',
        runId: run.id,
        queryId: running.queryId,
        columns: running.columns,
        limits,
        startedAt: options.startedAt,
      }),
    );
    const streamed = await streamQuery({
      running,
      messages,
      limits,
      endsByItself:
        statement.mode === 'pull' ||
        (statement.limit !== undefined && statement.limit <= limits.rows),
      stop,
      clock,
      onMistake: error =>
        options.logger.error('Reading a query failed', toError(error)),
    });
    const ended = { ...streamed, durationMs: durationMs() };
    if (ended.reason !== 'left') {
      messages.end(
        messageLine({ type: 'end', ...ended, reason: ended.reason }),
      );
    }
    if (ended.reason === 'shutdown') hangUpSoon(response, clock);
    return ended;
  } finally {
    await running.close();
  }
}

/** The query as ksqlDB started it; `undefined` when whoever asked for it has left. */
async function open({
  cluster,
  statement,
  properties,
  limits,
  stop,
}: QueryToRun) {
  try {
    return await cluster.client.openQuery(
      { text: statement.text, properties },
      {
        signal: stop.signal,
        headerTimeoutMs: LONGEST_WAIT_FOR_HEADER_MS,
      },
    );
  } catch (error) {
    switch (stop.reason) {
      case undefined:
        throw error;
      case 'left':
        return undefined;
      case 'timeLimit':
        throw new ServiceUnavailableError(
          `ksqlDB did not start the query within ${limits.seconds} seconds, as long as it may run. Try again, or with a higher limit.`,
        );
      case 'stopped':
      case 'shutdown':
        throw new ServiceUnavailableError(
          'The portal is going down. Run the query again in a minute.',
        );
      default:
        return stop.reason satisfies never;
    }
  }
}

/** A reader that does not take the last line must not keep the process from ending. */
function hangUpSoon(response: Response, clock: Clock): void {
  const cancel = clock.schedule(() => response.destroy(), LAST_LINE_MS);
  response.once('close', cancel);
}
