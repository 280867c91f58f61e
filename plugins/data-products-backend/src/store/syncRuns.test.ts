// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
  instant,
} from '../__testUtils__/plans';
import { KEPT_RUNS } from './syncRuns';
import { ProductStore } from './types';

const databases = createTestDatabases();

const counts = {
  topicsRead: 3,
  products: 2,
  added: 2,
  changed: 0,
  removed: 0,
  held: 0,
  quarantined: 0,
};

async function start(store: ProductStore, at: string) {
  const run = await store.startRun({
    environmentId: ENVIRONMENT_ID,
    trigger: 'schedule',
    at,
    leaseMs: 60_000,
  });
  if (!run.started) throw new Error(run.because);
  return run.runId;
}

const finishOf = (runId: string, at: string) => ({
  runId,
  at,
  outcome: { status: 'succeeded' as const },
  isCompleteRead: true,
  upstreamRequests: 7,
  counts,
});

describe.each(databases.eachSupportedId())('sync runs on %s', databaseId => {
  it('remember how they began and ended, newest first', async () => {
    const { store } = await openStore(databases, databaseId);
    const first = await start(store, instant(0));
    await store.finishRun(finishOf(first, instant(1)));
    const second = await store.startRun({
      environmentId: ENVIRONMENT_ID,
      trigger: 'request',
      requestedBy: 'user:default/kim',
      at: instant(2),
      leaseMs: 60_000,
    });

    expect(second.started).toBe(true);
    expect(await store.runs(ENVIRONMENT_ID, 10)).toEqual([
      expect.objectContaining({
        trigger: 'request',
        requestedBy: 'user:default/kim',
        endedAt: undefined,
        outcome: undefined,
      }),
      {
        id: first,
        environmentId: ENVIRONMENT_ID,
        trigger: 'schedule',
        startedAt: instant(0),
        endedAt: instant(1),
        outcome: { status: 'succeeded' },
        upstreamRequests: 7,
        counts,
      },
    ]);
    expect(await store.runs(ENVIRONMENT_ID, 1)).toHaveLength(1);
  });

  it('exclude each other while the lease lasts, and only within an environment', async () => {
    const { store } = await openStore(databases, databaseId);
    await start(store, instant(0));
    const next = { trigger: 'schedule' as const, leaseMs: 60_000 };

    expect(
      await store.startRun({
        ...next,
        environmentId: ENVIRONMENT_ID,
        at: instant(0.9),
      }),
    ).toEqual({
      started: false,
      because: expect.stringContaining(instant(0)),
      leaseUntil: instant(1),
    });
    expect(
      await store.startRun({
        ...next,
        environmentId: 'env-2',
        at: instant(0.9),
      }),
    ).toMatchObject({ started: true });
  });

  // prettier-ignore
  test.each([
    ['goes on until its lease is over',   0.9, false, true],
    ['does not outlive its lease',        1,   false, false],
    ['has ended when it says so',         0.5, true,  false],
  ])('%s', async (_case, minute, hasEnded, expected) => {
    const { store } = await openStore(databases, databaseId);
    const run = await start(store, instant(0));
    if (hasEnded) await store.finishRun(finishOf(run, instant(0.1)));
    expect(await store.isRunning(ENVIRONMENT_ID, instant(minute))).toBe(
      expected,
    );
  });

  it('are superseded when their lease expired, and can change nothing afterwards', async () => {
    const { store } = await openStore(databases, databaseId);
    const first = await start(store, instant(0));
    await store.renewRun(first, instant(2));
    await expect(start(store, instant(1.5))).rejects.toThrow(
      first && 'runs since',
    );

    const second = await start(store, instant(2));

    await expect(store.renewRun(first, instant(9))).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(
      store.applyPlan(
        aPlan({ upserts: [anUpsert(aDataProduct({ title: 'orders' }))] }),
        aContext(2, { runId: first }),
      ),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await store.finishRun(finishOf(first, instant(3)));
    expect(await store.known(ENVIRONMENT_ID)).toEqual([]);
    expect(await store.isComplete(ENVIRONMENT_ID)).toBe(false);
    expect(await store.runs(ENVIRONMENT_ID, 2)).toMatchObject([
      { id: second, outcome: undefined },
      {
        id: first,
        endedAt: instant(2),
        outcome: {
          status: 'failed',
          cause: expect.stringContaining('was cut off'),
          canRetryHelp: true,
        },
      },
    ]);
  });

  // prettier-ignore
  test.each([
    ['a success',                        { status: 'succeeded' },                                      true,  true],
    ['a complete read with open ends',   { status: 'partial', cause: '20 removals wait.' },            true,  true],
    ['a part that was read',             { status: 'partial', cause: 'One cluster was unreadable.' },  false, false],
    ['a failure',                        { status: 'failed', cause: 'Refused.', canRetryHelp: true },  false, false],
  ] as const)('end in %s', async (_case, outcome, isCompleteRead, isGood) => {
    const { store } = await openStore(databases, databaseId);
    const runId = await start(store, instant(0));

    await store.finishRun({
      ...finishOf(runId, instant(1)),
      outcome,
      isCompleteRead,
    });

    expect(await store.runs(ENVIRONMENT_ID, 1)).toMatchObject([{ outcome }]);
    expect(await store.isComplete(ENVIRONMENT_ID)).toBe(isGood);
    expect(await store.lastSuccessAt(ENVIRONMENT_ID)).toBe(
      isGood ? instant(1) : undefined,
    );
  });

  it('are forgotten when old, but for the last good one', async () => {
    const { knex, store } = await openStore(databases, databaseId);
    const good = await start(store, instant(0));
    await store.finishRun(finishOf(good, instant(1)));
    const failures = Array.from({ length: KEPT_RUNS }, () => ({
      environment_id: ENVIRONMENT_ID,
      trigger: 'schedule',
      started_at: instant(2),
      lease_until: instant(3),
      ended_at: instant(3),
      status: 'failed',
      counts: '{}',
    }));
    await knex.batchInsert('sync_runs', failures, 100);

    const last = await start(store, instant(4));

    const runs = await store.runs(ENVIRONMENT_ID, 1000);
    expect(runs).toHaveLength(KEPT_RUNS + 1);
    expect(runs[0]?.id).toBe(last);
    expect(runs.at(-1)?.id).toBe(good);
    expect(await store.lastSuccessAt(ENVIRONMENT_ID)).toBe(instant(1));
  });

  it('remember the package that was seen', async () => {
    const { store } = await openStore(databases, databaseId);
    expect(await store.packageSeen(ENVIRONMENT_ID)).toBeUndefined();
    await store.rememberPackage(ENVIRONMENT_ID, 'advanced');
    await store.rememberPackage(ENVIRONMENT_ID, 'essentials');
    expect(await store.packageSeen(ENVIRONMENT_ID)).toBe('essentials');
  });
});
