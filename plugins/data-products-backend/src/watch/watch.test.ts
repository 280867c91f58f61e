// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  createEntityDirectory,
  WATCH_KINDS,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { aContext, aPlan, anUpsert } from '../__testUtils__/plans';
import { gatherNews } from './gatherNews';
import { SeenProduct } from './observing/types';
import { sendNews } from './sendNews';
import { forgetStrangers } from './startWatch';
import { createNewsStore } from './store/createNewsStore';
import { createWatchStore } from './store/createWatchStore';
import { StoredWatch } from './store/types';

jest.setTimeout(60_000);

const KIM = 'user:default/kim';
const ROBIN = 'user:default/robin';
const START_MS = Date.parse('2026-11-22T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

const orders = aDataProduct({ title: 'orders' });
const deprecated = aDataProduct({ title: 'orders', lifecycle: 'deprecated' });
const STALE = {
  isBroken: true as const,
  topic: 'orders',
  lastRecordAt: '2026-11-22T09:00:00.000Z',
  promisedSeconds: 900,
};

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('watching on %s', id => {
  async function open(options: { isComplete?: boolean } = {}) {
    const { knex, store } = await openStore(databases, id);
    const watches = createWatchStore(knex);
    const newsStore = createNewsStore(knex);
    const logger = mockServices.logger.mock();
    const sent: NotificationSendOptions[] = [];
    const { signal } = new AbortController();
    let nowMs = START_MS;
    let isTaken = true;
    let seen: Partial<SeenProduct> = { freshness: { isBroken: false } };
    let step = 0;
    const now = () => new Date(nowMs);
    const write = (plan: Parameters<typeof aPlan>[0], by = 'sync') => {
      step += 1;
      return store.applyPlan(aPlan(plan), { ...aContext(step), by });
    };
    await write({ upserts: [anUpsert(orders)] });
    const shared = {
      environments: [anEnvironment()],
      store: {
        ...store,
        isComplete: async () => options.isComplete ?? true,
      },
      watches,
      newsStore,
      observe: async (products: readonly SeenProduct['product'][]) =>
        products.map(product => ({ ...seen, product })),
      settleMs: 0,
      logger,
      now,
      notices: {
        async send(notification: NotificationSendOptions) {
          if (isTaken) sent.push(notification);
          return isTaken;
        },
      },
    };
    return {
      ...shared,
      write,
      async watch(overrides: Partial<StoredWatch> = {}) {
        await watches.set({
          watcherRef: KIM,
          kinds: [...WATCH_KINDS],
          setBy: KIM,
          setAt: now().toISOString(),
          productKey: orders.key,
          environmentId: orders.environmentId,
          entityName: 'orders',
          title: 'orders',
          ...overrides,
        });
      },
      see: (what: Partial<SeenProduct>) => void (seen = what),
      refuse: (refuses: boolean) => void (isTaken = !refuses),
      later: (hours: number) => void (nowMs += hours * HOUR_MS),
      /** What is told now. */
      async told(environments = shared.environments) {
        await gatherNews({ ...shared, environments }, signal);
        await sendNews(shared, signal);
        return sent
          .splice(0)
          .map(({ payload, recipients }) => [
            'entityRef' in recipients ? recipients.entityRef : '',
            payload.title,
          ]);
      },
    };
  }

  it('tells nothing at first, then what is new, and that once', async () => {
    const { watch, told, write, see } = await open();
    await watch();
    expect(await told()).toEqual([]);
    await write({ upserts: [anUpsert(deprecated)] });
    expect(await told()).toEqual([[KIM, 'orders is deprecated']]);
    see({ freshness: STALE });
    expect(await told()).toEqual([[KIM, 'orders is less fresh than promised']]);
    expect(await told()).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, Partial<StoredWatch>]>([
    ['a kind that is switched off',          { kinds: ['freshness', 'schema'] }],
    ['what its watcher did',                 { watcherRef: ROBIN }],
    ['what its watcher may not read',        { hiddenSince: '2026-11-22T12:00:00.000Z' }],
  ])('does not tell of %s', async (_case, overrides) => {
    const { watch, told, write } = await open();
    await watch();
    await watch({ watcherRef: 'user:default/lee', ...overrides });
    await told();
    await write({ upserts: [anUpsert(deprecated)] }, ROBIN);
    expect(await told()).toEqual([[KIM, 'orders is deprecated']]);
  });

  it('tells that a product is gone, and for 30 days that it is back', async () => {
    const { watch, told, write, later, watches } = await open();
    await watch();
    await told();
    await write({ removals: [orders.key] });
    expect(await told()).toEqual([[KIM, 'orders is no data product any more']]);
    for (let day = 0; day < 29; day += 1) {
      later(DAY_HOURS);
      expect(await told()).toEqual([]);
    }
    await write({ upserts: [anUpsert(orders)] });
    expect(await told()).toEqual([[KIM, 'orders is a data product again']]);

    await write({ removals: [orders.key] });
    await told();
    for (let day = 0; day < 31; day += 1) {
      later(DAY_HOURS);
      await told();
    }
    expect(await watches.of([KIM])).toEqual([]);
  });

  it('tells nothing of an environment that is not read to its end', async () => {
    const { watch, told, write } = await open({ isComplete: false });
    await watch();
    await told();
    await write({ removals: [orders.key] });
    expect(await told()).toEqual([]);
  });

  it('tells nothing of an environment that is not configured any more', async () => {
    const { watch, told, write } = await open();
    await watch();
    await told();
    await write({ removals: [orders.key] });
    expect(await told([])).toEqual([]);
  });

  it('tells another time what nobody took, but not after a day', async () => {
    const { watch, told, write, refuse, later, logger } = await open();
    await watch();
    await told();
    await write({ upserts: [anUpsert(deprecated)] });
    refuse(true);
    expect(await told()).toEqual([]);
    refuse(false);
    expect(await told()).toEqual([[KIM, 'orders is deprecated']]);

    await write({ upserts: [anUpsert(orders)] });
    refuse(true);
    await told();
    later(DAY_HOURS + 1);
    await told();
    refuse(false);
    expect(await told()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      dropped: '1',
    });
  });

  it('begins anew when nobody has watched in between', async () => {
    const { watch, told, write, watches } = await open();
    await watch();
    await told();
    await watches.remove({
      environmentId: orders.environmentId,
      entityName: 'orders',
      watcherRef: KIM,
    });
    await told();
    await write({ upserts: [anUpsert(deprecated)] });
    await watch();
    expect(await told()).toEqual([]);
  });

  it('forgets people who are gone, and have not come for 30 days', async () => {
    const opened = await open();
    const { watch, watches, later } = opened;
    const directory = async () =>
      createEntityDirectory([
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'kim' },
        },
      ]);
    await watch();
    await watch({ watcherRef: ROBIN });
    const watchers = async () => {
      await forgetStrangers({ ...opened, directory });
      const found = await watches.of([KIM, ROBIN]);
      return found.map(({ watcherRef }) => watcherRef).sort();
    };
    later(30 * DAY_HOURS);
    expect(await watchers()).toEqual([KIM, ROBIN]);
    later(1);
    expect(await watchers()).toEqual([KIM]);
  });
});
