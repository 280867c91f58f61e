// SPDX-License-Identifier: Apache-2.0
import { LIVE_ORDERS, useRunRoutes } from '../__testUtils__/askRoutes';
import { KIM } from '../__testUtils__/openRunRoutes';
import { refusedByKsql } from '../__testUtils__/refusals';
import { aBatch } from '../__testUtils__/scriptedQuery';
import { turns } from '../__testUtils__/turns';

const { open, query } = useRunRoutes();

describe('POST /clusters/:id/query leaves behind', () => {
  it('an audit event without the text', async () => {
    const { client, auditor, event } = await open();
    const answer = await query({
      text: "SELECT ID FROM ORDERS o JOIN PEOPLE p ON o.WHO = p.ID WHERE p.NAME = 'Jo Secret' EMIT CHANGES;",
    });
    (await client.opened()).bring(aBatch(['["x"]']), 'end');
    await answer.rest();
    await turns(5);

    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'ksqldb-query',
      severityLevel: 'low',
      request: expect.anything(),
      meta: {
        clusterId: 'lksqlc-9d6ry',
        class: 'query',
        action: 'select',
        mode: 'push',
        sources: ['ORDERS', 'PEOPLE'],
      },
    });
    expect(event.success).toHaveBeenCalledWith({
      meta: { reason: 'finished', rows: 1, bytes: 5, durationMs: 0 },
    });
  });

  // prettier-ignore
  test.each<[string, string, Error | 'at once']>([
    ['that ksqlDB refuses', LIVE_ORDERS,                         refusedByKsql(40001, "Unknown 'Jo Secret'")],
    ['that is not read',    "SELECT 'Jo Secret' FRUM A;", 'at once'],
  ])('an audit event of a text %s that does not quote it', async (_case, text, start) => {
    const { client, event } = await open();
    client.start = start;
    const answer = await query({ text });
    expect(answer.status).toBe(400);
    const [{ error }] = event.fail.mock.calls[0];
    expect(error.message).not.toBe('');
    expect(error.message).not.toContain('Secret');
  });

  it('an entry in the history of whoever ran it, in their words', async () => {
    const { client, history, clock } = await open();
    const text = `-- mine\n${LIVE_ORDERS}`;
    const answer = await query({ text });
    const upstream = await client.opened();
    await clock.advance(1_500);
    upstream.bring(aBatch(['["x"]']), 'end');
    await answer.rest();
    expect(history.begin).toHaveBeenCalledWith(KIM, {
      clusterId: 'lksqlc-9d6ry',
      text,
      class: 'query',
      startedAt: '2026-11-02T09:00:00.000Z',
    });
    await turns(5);
    expect(history.end).toHaveBeenCalledWith('entry-1', {
      outcome: 'succeeded',
      rows: 1,
      durationMs: 1_500,
    });
  });

  it('rows all the same when the history cannot be written', async () => {
    const { client, history, logger } = await open();
    history.begin.mockRejectedValue(
      Object.assign(new Error("insert … 'Jo Secret'"), { code: 'SQLITE_FULL' }),
    );
    const answer = await query();
    (await client.opened()).bring(aBatch(['["x"]']), 'end');
    expect((await answer.rest()).at(-1)).toMatchObject({
      reason: 'finished',
    });
    await turns(5);
    expect(logger.warn.mock.calls).toEqual([
      [expect.any(String), { code: 'SQLITE_FULL' }],
    ]);
  });
});
