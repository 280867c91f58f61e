// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { LIVE_ORDERS, useRunRoutes } from '../__testUtils__/askRoutes';
import { aBatch } from '../__testUtils__/scriptedQuery';
import { stalled, turns } from '../__testUtils__/turns';

const { open, query } = useRunRoutes();

describe('POST /clusters/:id/query', () => {
  it('tells that the query runs, then its rows as they come, then how it ended', async () => {
    const { client } = await open();
    const answer = await query({
      properties: { 'auto.offset.reset': 'earliest' },
    });

    expect(answer.status).toBe(200);
    expect(await answer.next()).toEqual({
      type: 'started',
      runId: expect.stringMatching(/^[\da-f-]{36}$/),
      queryId: 'transient_ORDERS_1',
      columns: [{ name: 'ID', type: 'STRING' }],
      limits: { rows: 10_000, bytes: 52_428_800, seconds: 600 },
      startedAt: '2026-11-02T09:00:00.000Z',
    });
    expect(client.queries).toEqual([
      {
        text: LIVE_ORDERS,
        properties: { 'auto.offset.reset': 'earliest' },
        headerTimeoutMs: 30_000,
      },
    ]);

    const upstream = await client.opened();
    upstream.bring(aBatch(['["a"]', '["b"]']));
    expect(await answer.next()).toEqual({ type: 'rows', rows: [['a'], ['b']] });
    upstream.bring(aBatch(['["a"]'], 'tombstones'), 'end');
    expect(await answer.rest()).toEqual([
      { type: 'tombstones', rows: [['a']] },
      { type: 'end', reason: 'finished', rows: 3, bytes: 15, durationMs: 0 },
    ]);
  });

  it('asks proxies not to gather the rows, neither to compress them', async () => {
    await open();
    const { headers } = await query();
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ['numbers longer than JavaScript has', ['[9007199254740993,0.10,1E400]']],
    ['any script',                         ['["Zażółć 🧵 \u{1F9F5}\u2028"]']],
    ['a row of 5 MB',                      [`["${'é'.repeat(2_500_000)}"]`]],
  ])('passes on %s as it was written', async (_case, rows) => {
    const { client } = await open();
    const answer = await query();
    (await client.opened()).bring(aBatch(rows), 'end');
    let text = '';
    answer.message.setEncoding('utf8');
    for await (const chunk of answer.message) text += chunk;
    expect(text.split('\n')[1] === `{"type":"rows","rows":[${rows}]}`).toBe(true);
  });

  describe('ends', () => {
    // prettier-ignore
    test.each<[string, object, string[], object]>([
      ['at the limit of rows',                 { limits: { rows: 2 } },  ['[1]', '[2]', '[3]'], { reason: 'rowLimit', rows: 2, bytes: 6 }],
      ['at the limit of bytes',                { limits: { bytes: 6 } }, ['[1]', '[2]', '[3]'], { reason: 'byteLimit', rows: 2, bytes: 6 }],
      ['when the statement limits itself',     { text: 'SELECT ID FROM ORDERS EMIT CHANGES LIMIT 3;', limits: { rows: 3 } }, ['[1]', '[2]', '[3]'], { reason: 'finished', rows: 3 }],
    ])('%s, and closes it upstream', async (_case, body, rows, end) => {
      const { client } = await open();
      const answer = await query(body);
      const upstream = await client.opened();
      upstream.bring(aBatch(rows), { type: 'finalMessage', message: 'Limit Reached' });
      const messages = await answer.rest();
      expect(messages.at(-1)).toMatchObject({ type: 'end', ...end });
      await upstream.closed;
    });

    it('after the seconds it may run, and not before', async () => {
      const { client, clock } = await open({ limits: { seconds: 7 } });
      const answer = await query({ limits: { seconds: 20 } });
      expect(await answer.next()).toMatchObject({ limits: { seconds: 7 } });
      const upstream = await client.opened();
      await clock.advance(6_999);
      expect(upstream.isClosed).toBe(false);
      await clock.advance(1);
      await upstream.closed;
      expect((await answer.rest()).at(-1)).toMatchObject({
        type: 'end',
        reason: 'timeLimit',
        durationMs: 7_000,
      });
    });

    it('with what ksqlDB says when it fails half-way', async () => {
      const { client } = await open();
      const answer = await query();
      (await client.opened()).bring(aBatch(['[1]']), {
        type: 'error',
        error: { code: 50000, message: "Failed to read 'secret'" },
      });
      expect((await answer.rest()).at(-1)).toMatchObject({
        reason: 'upstreamError',
        error: { code: 50000, message: "Failed to read 'secret'" },
        rows: 1,
      });
    });

    it('with a connection that is cut half-way', async () => {
      const { client, logger } = await open();
      const answer = await query();
      (await client.opened()).bring(
        aBatch(['[1]']),
        new ConfluentApiError({
          operation: 'ksqldb.openQuery',
          failure: 'connection',
        }),
      );
      expect((await answer.rest()).at(-1)).toMatchObject({
        reason: 'upstreamError',
        error: {
          code: 50200,
          message: expect.stringContaining('got no whole answer'),
        },
      });
      expect(logger.error).not.toHaveBeenCalled();
    });

    it('when the process goes, once its reader has been told', async () => {
      const { client, runs } = await open();
      const answer = await query();
      const upstream = await client.opened();
      await answer.next();
      await runs.shutDown();
      expect(upstream.isClosed).toBe(true);
      expect(await answer.rest()).toEqual([
        expect.objectContaining({ type: 'end', reason: 'shutdown' }),
      ]);
    });
  });

  it('hangs up on a reader who keeps the process from going', async () => {
    const { client, runs, clock, responses } = await open();
    await query();
    const upstream = await client.opened();
    upstream.bring(
      ...Array.from({ length: 400 }, () =>
        aBatch([`["${'x'.repeat(65_536)}"]`]),
      ),
    );
    const response = responses[0]!;
    await stalled(response);
    await runs.shutDown();
    expect(response.destroyed).toBe(false);
    await clock.advance(1_000);
    expect(response.destroyed).toBe(true);
  });

  it('keeps a slow reader from filling memory, and loses nothing', async () => {
    const { client, responses } = await open({ limits: { bytes: 1e9 } });
    const answer = await query();
    const upstream = await client.opened();
    const batch = aBatch([`["${'x'.repeat(65_536)}"]`]);
    upstream.bring(...Array.from({ length: 1_000 }, () => batch), 'end');

    await stalled(responses[0]!);
    const asked = upstream.asked;
    expect(asked).toBeLessThan(500);
    await turns(20);
    expect(upstream.asked).toBe(asked);

    const messages = await answer.rest();
    expect(messages.at(-1)).toMatchObject({ reason: 'finished', rows: 1_000 });
  });

  describe('when the reader leaves', () => {
    it('closes the query upstream while it waits for a row', async () => {
      const { client, event } = await open();
      const answer = await query();
      const upstream = await client.opened();
      await answer.next();
      answer.leave();
      await upstream.closed;
      await turns(5);
      expect(event.success).toHaveBeenCalledWith({
        meta: { reason: 'left', rows: 0, bytes: 0, durationMs: 0 },
      });
    });

    it('closes the query upstream while the reader has no room', async () => {
      const { client, responses } = await open({ limits: { bytes: 1e9 } });
      const answer = await query();
      const upstream = await client.opened();
      upstream.bring(
        ...Array.from({ length: 400 }, () =>
          aBatch([`["${'x'.repeat(65_536)}"]`]),
        ),
      );
      await stalled(responses[0]!);
      answer.leave();
      await upstream.closed;
    });

    it('stops waiting for a query that has not started', async () => {
      const { client, responses } = await open();
      client.start = 'never';
      const answer = query();
      const signal = await client.signal();
      const aborted = new Promise(resolve => {
        signal.addEventListener('abort', resolve);
      });
      answer.catch(() => {});
      responses[0]!.req.socket.destroy();
      await aborted;
      await expect(answer).rejects.toThrow();
    });
  });
});
