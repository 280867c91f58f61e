// SPDX-License-Identifier: Apache-2.0
import { Clock } from '@data-mesh/confluent-client';
import { Response } from 'express';

/** The lines that go to whoever reads a query. */
export interface MessageStream {
  /** Sends a line; resolves when the reader has room for more, and at once when the query is stopped. */
  send(line: string): Promise<void>;
  /** How long nothing was sent; 0 while the reader has no room for what was. */
  silentForMs(): number;
  /** Sends the last line. */
  end(line: string): void;
}

/**
 * Starts an answer of NDJSON whose lines leave as they are sent: `no-transform` keeps Backstage's compression from
 * gathering them, `x-accel-buffering` nginx.
 *
 * @param stop - Aborted when the query ends, also when the response closes.
 */
export function openMessageStream(
  response: Response,
  options: { clock: Clock; stop: AbortSignal },
): MessageStream {
  const { clock, stop } = options;
  let sentAt = clock.now();
  response.status(200).set({
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });

  return {
    async send(line) {
      if (response.destroyed) return;
      sentAt = clock.now();
      if (!response.write(line)) await roomIn(response, stop);
    },
    silentForMs: () => (response.writableNeedDrain ? 0 : clock.now() - sentAt),
    end(line) {
      if (!response.destroyed) response.end(line);
    },
  };
}

async function roomIn(response: Response, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise<void>(resolve => {
    function done() {
      response.off('drain', done);
      stop.removeEventListener('abort', done);
      resolve();
    }
    response.once('drain', done);
    stop.addEventListener('abort', done, { once: true });
  });
}
