// SPDX-License-Identifier: Apache-2.0
import { IncomingMessage } from 'node:http';
import { ConnectionOptions, USER_AGENT } from '../http/apiConnection';
import { authorizeWithin, brokenOff } from '../http/attempt';
import { systemClock } from '../http/clock';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { parseRetryAfterMs } from '../http/retryDelay';
import { parseBaseUrl } from '../http/url';
import { createJsonReader } from './createJsonReader';
import { createPrintReader, PRINT_COLUMNS } from './createPrintReader';
import { KsqlStatementError } from './KsqlStatementError';
import { postForStream } from './postForStream';
import { QueryHeader, StreamItem } from './queryStream';
import { ItemSource, readItems } from './readItems';
import { runningQuery } from './runningQuery';
import { toKsqlError } from './toKsqlError';
import { KsqlQuery, OpenQueryOptions, RunningQuery } from './types';

const OPERATION = 'ksqldb.openQuery';
/** Shows tombstones and says when the query has ended. */
const STREAMED_ROWS = 'application/vnd.ksql.v1+json';
/** The only one that PRINT knows. */
const DELIMITED = 'application/vnd.ksqlapi.delimited.v1';
const LONGEST_ERROR_BYTES = 1024 * 1024;
const MOST_ROW_BYTES = 16 * 1024 * 1024;
const PRINTED = {
  header: { type: 'header', columns: PRINT_COLUMNS } as const,
  rest: [],
};

/** Gives a function that sends a query to `/query-stream` and resolves when its columns are known. */
export function queryOpener(
  options: ConnectionOptions & {
    /** Asks the server to close a query. Never throws. */
    closeUpstream(queryId: string): Promise<void>;
  },
) {
  const { credentials, budget, clock = systemClock, closeUpstream } = options;
  const url = `${parseBaseUrl(options.baseUrl)}/query-stream`;

  return async function openQuery(
    query: KsqlQuery,
    openOptions: OpenQueryOptions,
  ): Promise<RunningQuery> {
    const {
      signal,
      headerTimeoutMs = 30_000,
      maxRowBytes = MOST_ROW_BYTES,
    } = openOptions;
    await budget.acquire({ kind: 'read', signal });
    const closing = new AbortController();
    const close = () => closing.abort();
    let isLate = false;
    const cancelTimeout = clock.schedule(() => {
      isLate = true;
      close();
    }, headerTimeoutMs);
    signal.addEventListener('abort', close, { once: true });
    const letGo = () => {
      signal.removeEventListener('abort', close);
      close();
    };

    try {
      signal.throwIfAborted();
      const authorization = await authorizeWithin(
        { operation: OPERATION, credentials },
        closing.signal,
      );
      const isPrint = /^\s*print\b/i.test(query.text);
      const answer = await postForStream({
        url,
        headers: {
          'user-agent': USER_AGENT,
          accept: isPrint ? DELIMITED : STREAMED_ROWS,
          'content-type': 'application/json',
          ...authorization.headers,
        },
        body: JSON.stringify({
          sql: query.text,
          properties: query.properties ?? {},
        }),
        signal: closing.signal,
      }).catch(error => {
        throw brokenOff(OPERATION, error);
      });
      if (answer.statusCode === 429) budget.reportThrottled('read');
      const { redact } = authorization;
      await refuseFailure(answer, { redact, now: clock.now() });

      const limits = { maxRowBytes };
      const read = readItems({
        operation: OPERATION,
        answer,
        redact,
        reader: isPrint ? createPrintReader(limits) : createJsonReader(limits),
      });
      const begun = isPrint ? PRINTED : await readHeader(read);
      return runningQuery({ ...begun, read, signal, letGo, closeUpstream });
    } catch (error) {
      letGo();
      signal.throwIfAborted();
      if (isLate) {
        throw new ConfluentApiError({
          operation: OPERATION,
          failure: 'timeout',
          detail: `no columns within ${headerTimeoutMs} ms`,
        });
      }
      throw error;
    } finally {
      cancelTimeout();
    }
  };
}

/** @throws KsqlStatementError when the server says that the query failed in place of its columns. */
async function readHeader(
  read: ItemSource,
): Promise<{ header: QueryHeader; rest: StreamItem[] }> {
  let items = await read();
  while (items?.length === 0) items = await read();
  const [first, ...rest] = items ?? [];
  if (first?.type === 'header') return { header: first, rest };
  if (first?.type === 'error') {
    const { error } = first;
    throw new KsqlStatementError({ operation: OPERATION, error, entities: [] });
  }
  throw new ConfluentApiError({
    operation: OPERATION,
    failure: 'unexpectedShape',
    status: 200,
    detail: 'it does not begin with its columns',
  });
}

/** @throws ConfluentApiError for every status but 200. */
async function refuseFailure(
  answer: IncomingMessage,
  options: { redact: (text: string) => string; now: number },
): Promise<void> {
  const { statusCode: status = 0, headers } = answer;
  if (status === 200) return;
  if (status >= 300 && status < 400) {
    throw new ConfluentApiError({ operation: OPERATION, failure: 'redirect' });
  }
  throw toKsqlError({
    operation: OPERATION,
    status,
    text: await readBeginning(answer),
    retryAfterMs: parseRetryAfterMs(
      headers['retry-after'] ?? null,
      options.now,
    ),
    redact: options.redact,
  });
}

async function readBeginning(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > LONGEST_ERROR_BYTES) break;
    }
  } catch (error) {
    throw brokenOff(OPERATION, error);
  }
  return Buffer.concat(chunks).toString('utf8');
}
