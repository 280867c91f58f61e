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
import { observeStore } from './observeStore';

const databases = createTestDatabases();
const orders = aDataProduct({ title: 'orders' });
const upserts = [anUpsert(orders)];

async function open() {
  const opened = await openStore(databases, 'SQLITE_3');
  const observer = {
    committed: jest.fn().mockResolvedValue(undefined),
    runFinished: jest.fn(),
  };
  return { observer, store: observeStore(opened.store, observer) };
}

describe('observeStore', () => {
  it('tells of a plan that changed products, once it is committed', async () => {
    const { store, observer } = await open();
    observer.committed.mockImplementation(async () => {
      expect(await store.known(ENVIRONMENT_ID)).toHaveLength(1);
    });

    await store.applyPlan(aPlan({ upserts }), aContext(0));

    expect(observer.committed.mock.calls).toEqual([
      [{ environmentId: ENVIRONMENT_ID, sequence: 1 }],
    ]);
  });

  // prettier-ignore
  test.each([
    ['nothing changed',      aPlan()],
    ['only a hold opened',   aPlan({ hold: { productKeys: [orders.key], knownProducts: 1 } })],
    ['nothing but the time of the read changed', aPlan({ upserts })],
  ])('keeps quiet when %s', async (_case, plan) => {
    const { store, observer } = await open();
    await store.applyPlan(aPlan({ upserts }), aContext(0));
    observer.committed.mockClear();

    await store.applyPlan(plan, aContext(2));

    expect(observer.committed).not.toHaveBeenCalled();
  });

  it('tells of the removals of a released hold', async () => {
    const { store, observer } = await open();
    const hold = { productKeys: [orders.key], knownProducts: 1 };
    await store.applyPlan(aPlan({ upserts, hold }), aContext(0));
    const [pending] = await store.holds({});

    await store.decideHold({
      id: pending!.id,
      decision: 'released',
      by: 'user:default/kim',
      at: instant(2),
      removals: { productKeys: [orders.key], readStartedAt: instant(1) },
    });

    expect(observer.committed).toHaveBeenLastCalledWith({
      environmentId: ENVIRONMENT_ID,
      sequence: 2,
    });
  });

  it('tells how a run ended, once', async () => {
    const { store, observer } = await open();
    const start = await store.startRun({
      environmentId: ENVIRONMENT_ID,
      trigger: 'schedule',
      at: instant(0),
      leaseMs: 1_000,
    });
    if (!start.started) throw new Error(start.because);
    const finish = {
      runId: start.runId,
      at: instant(1),
      outcome: { status: 'succeeded' as const },
      isCompleteRead: true,
      upstreamRequests: 1,
      counts: {
        topicsRead: 0,
        products: 0,
        added: 0,
        changed: 0,
        removed: 0,
        held: 0,
        quarantined: 0,
      },
    };

    await store.finishRun(finish);
    await store.finishRun(finish);

    expect(observer.runFinished.mock.calls).toEqual([
      [{ environmentId: ENVIRONMENT_ID, outcome: { status: 'succeeded' } }],
    ]);
  });
});
