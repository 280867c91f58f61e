// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { useRunRoutes } from '../__testUtils__/askRoutes';
import { LEE } from '../__testUtils__/openRunRoutes';
import { turns } from '../__testUtils__/turns';

const { open, query, stop } = useRunRoutes();

describe('POST /runs/:id/stop', () => {
  it('ends the query of whoever runs it, and tells them why it ended', async () => {
    const { client, history } = await open();
    const answer = await query();
    const { runId } = await answer.next();
    expect(await stop(runId)).toEqual({
      status: 200,
      body: { isStopped: true },
    });
    await (
      await client.opened()
    ).closed;
    expect(await answer.rest()).toEqual([
      { type: 'end', reason: 'stopped', rows: 0, bytes: 0, durationMs: 0 },
    ]);
    await turns(5);
    expect(history.end).toHaveBeenCalledWith('entry-1', {
      outcome: 'stopped',
      rows: 0,
      durationMs: 0,
    });
    expect(await stop(runId)).toEqual({
      status: 200,
      body: { isStopped: false },
    });
  });

  // prettier-ignore
  test.each([
    ['lets who may control queries end one of others',  true,  200],
    ['refuses others to end it',                        false, 403],
  ])('%s', async (_case, controlQueries, status) => {
    const { client, access, cluster } = await open();
    access.rights.mockResolvedValue({ ...(await access.rights({ cluster, credentials: mockCredentials.user() })), controlQueries });
    const answer = await query();
    const { runId } = await answer.next();
    expect(await stop(runId, { user: LEE })).toMatchObject({ status });
    expect((await client.opened()).isClosed).toBe(controlQueries);
  });

  it('knows of no run that nobody runs', async () => {
    await open();
    expect(await stop('nothing')).toEqual({
      status: 200,
      body: { isStopped: false },
    });
  });

  it('refuses a service', async () => {
    await open();
    const answer = await query();
    const { runId } = await answer.next();
    expect(
      await stop(runId, { authorization: mockCredentials.service.header() }),
    ).toMatchObject({ status: 403 });
  });
});
