// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { StoredProduct } from '../store/types';
import { Reminder } from './dueReminders';
import { startReminders } from './startReminders';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const PAGE_SIZE = 500;

/** Product number so and so of an environment; it ends in a week. */
const ending = (number: number): StoredProduct => ({
  entityName: `product-${String(number).padStart(4, '0')}`,
  product: aDataProduct({
    title: `product-${number}`,
    lifecycle: 'deprecated',
    endsOn: '2026-12-01',
  }),
  sequence: number,
  readStartedAt: '2026-11-24T11:00:00.000Z',
  changedAt: '2026-11-24T11:00:00.000Z',
  isKept: false,
});

async function open(productsByEnvironment: Record<string, StoredProduct[]>) {
  const scheduler = mockServices.scheduler.mock();
  const stop = new AbortController();
  const sent: NotificationSendOptions[] = [];
  const claimed: Reminder[] = [];
  const asked: string[] = [];
  await startReminders({
    scheduler,
    store: {
      async productsAfterName(environmentId, { after = '', limit }) {
        asked.push(`${environmentId} ${after}`.trim());
        return (productsByEnvironment[environmentId] ?? [])
          .filter(({ entityName }) => entityName > after)
          .slice(0, limit);
      },
    },
    environments: Object.keys(productsByEnvironment).map(id =>
      anEnvironment({ id, namespace: id }),
    ),
    sent: {
      claim: async reminder => {
        claimed.push(reminder);
        return true;
      },
      release: async () => {},
    },
    dependentOwners: { of: async () => [] },
    notices: {
      send: async notice => {
        sent.push(notice);
        return true;
      },
    },
    clock: { now: () => NOW },
    signal: stop.signal,
  });
  const [task] = scheduler.scheduleTask.mock.calls[0] ?? [];
  if (!task) throw new Error('Nothing was started');
  return {
    task,
    stop,
    sent,
    asked,
    run: async () => task.fn(stop.signal),
  };
}

describe('reminders', () => {
  it('are looked for once a day, by one back end of all, not before products are known', async () => {
    const { task } = await open({});
    expect(task).toMatchObject({
      scope: 'global',
      frequency: { days: 1 },
      initialDelay: { minutes: 1 },
    });
  });

  it('are sent about the products of every environment', async () => {
    const { run, sent } = await open({
      prod: [ending(1)],
      staging: [ending(2)],
    });
    await run();
    expect(sent.map(({ payload }) => [payload.title, payload.link])).toEqual([
      ['product-1 ends in 7 days', '/catalog/prod/dataproduct/product-0001'],
      ['product-2 ends in 7 days', '/catalog/staging/dataproduct/product-0002'],
    ]);
  });

  it('read products page by page, none twice', async () => {
    const products = Array.from({ length: PAGE_SIZE + 1 }, (_, index) =>
      ending(index),
    );
    const { run, sent, asked } = await open({ prod: products });
    await run();
    expect(sent).toHaveLength(PAGE_SIZE + 1);
    expect(asked).toEqual(['prod', 'prod product-0499']);
  });

  it('end with the back end', async () => {
    const products = Array.from({ length: PAGE_SIZE + 1 }, (_, index) =>
      ending(index),
    );
    const { run, stop, sent, asked } = await open({ prod: products });
    stop.abort();
    await run();
    expect([sent.length, asked]).toEqual([0, ['prod']]);
  });
});
