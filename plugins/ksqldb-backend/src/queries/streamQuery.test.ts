// SPDX-License-Identifier: Apache-2.0
import { QueryBatch } from '@data-mesh/confluent-client';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { aBatch, scriptedQuery } from '../__testUtils__/scriptedQuery';
import { MessageStream } from './openMessageStream';
import { createStopSwitch } from './stopSwitch';
import { streamQuery } from './streamQuery';

/** A stream to a reader whom the test lets take what was sent, or not. */
function aReader(clock: { now(): number }) {
  const lines: string[] = [];
  let sentAt = clock.now();
  let isBlocked = false;
  let makeRoom = () => {};
  const messages: MessageStream = {
    async send(line) {
      lines.push(line);
      sentAt = clock.now();
      if (!isBlocked) return;
      await new Promise<void>(resolve => {
        makeRoom = resolve;
      });
    },
    silentForMs: () => (isBlocked ? 0 : clock.now() - sentAt),
    end: line => lines.push(line),
  };
  return {
    messages,
    lines,
    block: () => {
      isBlocked = true;
    },
    unblock: () => {
      isBlocked = false;
      makeRoom();
    },
  };
}

function open(
  options: { rows?: number; bytes?: number; endsByItself?: boolean } = {},
) {
  const clock = createManualClock();
  const stop = createStopSwitch();
  const running = scriptedQuery({ signal: stop.signal });
  const reader = aReader(clock);
  const mistakes: unknown[] = [];
  const result = streamQuery({
    running,
    messages: reader.messages,
    limits: { rows: options.rows ?? 1_000, bytes: options.bytes ?? 1_000_000 },
    endsByItself: options.endsByItself ?? false,
    stop,
    clock,
    onMistake: error => mistakes.push(error),
  });
  return { clock, stop, running, reader, result, mistakes };
}

const limitReached: QueryBatch = {
  type: 'finalMessage',
  message: 'Limit Reached',
};
const serverError: QueryBatch = {
  type: 'error',
  error: { code: 50000, message: 'Processing failed' },
};
const brokenConnection = new ConfluentApiError({
  operation: 'ksqldb.openQuery',
  failure: 'connection',
});

describe('streamQuery', () => {
  it('sends rows and tombstones on as they were written', async () => {
    const { running, reader, result } = open();
    running.bring(
      aBatch(['["a",9007199254740993]', '["b",1.10]']),
      aBatch(['["a",null]'], 'tombstones'),
      limitReached,
    );

    await expect(result).resolves.toEqual({
      reason: 'finished',
      rows: 3,
      bytes: 42,
    });
    expect(reader.lines).toEqual([
      '{"type":"rows","rows":[["a",9007199254740993],["b",1.10]]}\n',
      '{"type":"tombstones","rows":[["a",null]]}\n',
    ]);
  });

  it('keeps a message on one line when the server breaks lines between rows', async () => {
    const { running, reader, result } = open();
    running.bring({ type: 'rows', text: '["a"],\n["b"]', count: 2 }, 'end');
    await result;
    expect(reader.lines).toEqual(['{"type":"rows","rows":[["a"], ["b"]]}\n']);
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof open>[0], (QueryBatch | Error | 'end')[], { reason: string; rows: number; error?: object }]>([
    ['the server has ended it',                    {},                               [aBatch(['[1]']), 'end'],                                 { reason: 'finished', rows: 1 }],
    ['the server says that it failed',             {},                               [aBatch(['[1]']), serverError],                           { reason: 'upstreamError', rows: 1, error: { code: 50000, message: 'Processing failed' } }],
    ['the connection broke',                       {},                               [aBatch(['[1]']), brokenConnection],                      { reason: 'upstreamError', rows: 1, error: { code: 50200, message: expect.stringContaining('got no whole answer') } }],
    ['there are as many rows as may be',           { rows: 2 },                      [aBatch(['[1]', '[2]'])],                                 { reason: 'rowLimit', rows: 2 }],
    ['there are more rows than may be',            { rows: 2 },                      [aBatch(['[1]']), aBatch(['[2]', '[3]'])],                { reason: 'rowLimit', rows: 2 }],
    ['there are more bytes than may be',           { bytes: 7 },                     [aBatch(['[1]']), aBatch(['[2]', '[3]'])],                { reason: 'byteLimit', rows: 2 }],
    ['a query that ends by itself just fits',      { rows: 2, endsByItself: true },  [aBatch(['[1]', '[2]']), limitReached],                   { reason: 'finished', rows: 2 }],
    ['a query that ends by itself does not fit',   { rows: 2, endsByItself: true },  [aBatch(['[1]', '[2]']), aBatch(['[3]'])],                { reason: 'rowLimit', rows: 2 }],
  ])('ends when %s', async (_case, options, batches, expected) => {
    const { running, result } = open(options);
    running.bring(...batches);
    await expect(result).resolves.toMatchObject(expected);
  });

  test.each(['left', 'stopped', 'timeLimit', 'shutdown'] as const)(
    'ends while it waits for a row: %s',
    async reason => {
      const { clock, stop, result, running } = open();
      running.bring(aBatch(['[1]']));
      await clock.advance(0);
      stop.stop(reason);
      stop.stop('left');
      await expect(result).resolves.toMatchObject({ reason, rows: 1 });
    },
  );

  it('asks for no more while the reader has no room', async () => {
    const { running, reader, clock, result } = open();
    reader.block();
    running.bring(aBatch(['[1]']), aBatch(['[2]']), 'end');
    await clock.advance(60_000);
    expect(running.asked).toBe(1);
    expect(reader.lines).toHaveLength(1);

    reader.unblock();
    await expect(result).resolves.toMatchObject({
      reason: 'finished',
      rows: 2,
    });
  });

  it('shows within every 10 seconds that it is still there', async () => {
    const { clock, running, reader, result } = open();
    const beats = () =>
      reader.lines.filter(line => line === '{"type":"heartbeat"}\n').length;
    await clock.advance(9_999);
    expect(beats()).toBe(1);
    await clock.advance(20_000);
    expect(beats()).toBe(5);

    await clock.advance(1);
    running.bring(aBatch(['[1]']));
    await clock.advance(4_999);
    expect(beats()).toBe(6);

    running.bring('end');
    await result;
    await clock.advance(60_000);
    expect(beats()).toBe(6);
  });

  it('tells of a mistake of its own, and the reader only that there was one', async () => {
    const { running, result, mistakes } = open();
    const mistake = new TypeError('x is undefined');
    running.bring(mistake);
    await expect(result).resolves.toMatchObject({
      reason: 'upstreamError',
      error: {
        message: 'The portal failed while it spoke to ksqlDB. Try again.',
      },
    });
    expect(mistakes).toEqual([mistake]);
  });
});
