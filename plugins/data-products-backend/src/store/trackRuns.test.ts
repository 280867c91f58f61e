// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { instant } from '../__testUtils__/plans';
import { trackRuns } from './trackRuns';
import { ProductStore } from './types';

const databases = createTestDatabases();

const counts = {
  topicsRead: 0,
  products: 0,
  added: 0,
  changed: 0,
  removed: 0,
  held: 0,
  quarantined: 0,
};

async function start(store: ProductStore, environmentId: string) {
  const run = await store.startRun({
    environmentId,
    trigger: 'schedule',
    at: instant(0),
    leaseMs: 1_000,
  });
  return run.started ? run.runId : '';
}

const finish = (store: ProductStore, runId: string) =>
  store.finishRun({
    runId,
    at: instant(1),
    outcome: { status: 'succeeded' },
    isCompleteRead: true,
    upstreamRequests: 1,
    counts,
  });

async function open() {
  const { knex, store: bare } = await openStore(databases, 'SQLITE_3');
  const { store, runsEnded } = trackRuns(bare);
  const state = { haveEnded: false };
  const waitForEnd = () =>
    runsEnded().then(() => {
      state.haveEnded = true;
    });
  return { knex, store, state, waitForEnd };
}

describe('trackRuns', () => {
  it('has nothing to wait for without a run', async () => {
    const { waitForEnd, state } = await open();
    await waitForEnd();
    expect(state.haveEnded).toBe(true);
  });

  it('waits until the last run has ended', async () => {
    const { store, waitForEnd, state } = await open();
    const first = await start(store, 'env-1');
    const second = await start(store, 'env-2');
    const waited = waitForEnd();

    await finish(store, first);
    expect(state.haveEnded).toBe(false);
    await finish(store, second);
    await waited;

    expect(state.haveEnded).toBe(true);
  });

  it('does not wait for a run whose end cannot be recorded', async () => {
    const { knex, store, waitForEnd, state } = await open();
    const runId = await start(store, 'env-1');
    await knex.schema.dropTable('sync_runs');

    await expect(finish(store, runId)).rejects.toThrow();
    await waitForEnd();

    expect(state.haveEnded).toBe(true);
  });
});
