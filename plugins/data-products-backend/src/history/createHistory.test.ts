// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  DataProduct,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  HistorySource,
  HistoryStorage,
  PastOperation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { createAuditStore } from '../audit/createAuditStore';
import { createConsumerIndexStore } from '../consumers/index/createConsumerIndexStore';
import { createSentReminders } from '../notices/createSentReminders';
import { createJournal } from '../operations/journal/createJournal';
import { createProblemStore } from '../problems/createProblemStore';
import { openTestSync } from '../sync/__testUtils__/openTestSync';
import { createWatchStore } from '../watch/store/createWatchStore';
import { createHistory } from './createHistory';
import { createHistorySources } from './createHistorySources';

const databases = createTestDatabases();
const NOBODYS = productKey({
  environmentId: 'env-shop01',
  clusterId: 'lkc-1',
  name: 'none',
});
const KIM = 'user:default/kim';
const LEE = 'user:default/lee';
const SHOP = 'group:default/shop';
const OCTOBER = '2026-10-01T08:00:00.000Z';
const LATER = '2026-10-02T08:00:00.000Z';

type Tell = (
  storage: HistoryStorage,
  products: DataProduct[],
) => Promise<unknown>;

describe.each(databases.eachSupportedId())(
  'what happened before the first sync, on %s',
  databaseId => {
    /** Syncs one product twice; `tell` tells its past. */
    async function syncAfter(tell: Tell) {
      const { knex, store } = await openStore(databases, databaseId);
      const logger = mockServices.logger.mock();
      let told: unknown;
      const record = jest.fn<
        Promise<void>,
        Parameters<HistorySource['record']>
      >(async ({ storage, products }) => {
        told = await tell(storage, products);
      });
      const source = () => ({ id: 'old portal', record });
      const opened = openTestSync(store, {
        history: createHistory({ knex, store, source, logger }),
      });
      opened.confluent.put('orders', {
        metadata: { description: 'Every order.', owner: 'shop' },
      });
      const outcome = await opened.syncOnce();
      await opened.syncOnce();
      const key = opened.keyOf('orders');
      const all = { limit: 10, offset: 0 };
      const changes = async () => {
        const { items } = await store.changes({ key, ...all });
        return items.map(({ at, by, field, before, after }) =>
          [at, by, field, before, after].join(' '),
        );
      };
      return { ...opened, knex, logger, record, told, outcome, key, changes };
    }

    it('leaves who watches what', async () => {
      const watch = { watcherRef: SHOP, setBy: KIM, setAt: LATER };
      const { knex, key } = await syncAfter(async (storage, products) => {
        await storage.recordProducts(products, { by: 'sync', at: OCTOBER });
        const [product] = products;
        await storage.recordWatch({ ...watch, key: product!.key });
        await storage.recordWatch({ ...watch, key: NOBODYS });
      });
      expect(await createWatchStore(knex).of([SHOP])).toEqual([
        expect.objectContaining({
          ...watch,
          productKey: key,
          entityName: 'orders',
          kinds: expect.arrayContaining(['freshness', 'level']),
        }),
      ]);
    });

    it('leaves since when consumers are looked at, which a first look does not change', async () => {
      const { knex } = await syncAfter(storage =>
        storage.recordConsumersWatched({ clusterId: 'lkc-1', since: OCTOBER }),
      );
      const index = createConsumerIndexStore(knex);
      const stateOf = async () => (await index.states(['lkc-1'])).get('lkc-1');
      expect(await stateOf()).toMatchObject({
        since: OCTOBER,
        observedAt: undefined,
      });
      const look = { clusterId: 'lkc-1', groupCount: 2, isComplete: true };
      await index.saveState({ ...look, observedAt: LATER });
      expect(await stateOf()).toMatchObject({
        since: OCTOBER,
        observedAt: LATER,
      });
    });

    it('is told once, and leaves the change log as if the portal had been there', async () => {
      const { record, changes } = await syncAfter(async (storage, products) => {
        const earlier = products.map(product => ({
          ...product,
          description: 'Orders.',
        }));
        await storage.recordProducts(earlier, { by: 'sync', at: OCTOBER });
        await storage.recordProducts(products, { by: KIM, at: LATER });
      });
      expect(record).toHaveBeenCalledTimes(1);
      expect(await changes()).toEqual([
        `${LATER} ${KIM} description Orders. Every order.`,
        `${OCTOBER} sync product  orders`,
      ]);
    });

    it('may be that of products that are none any more', async () => {
      const { titles, changes } = await syncAfter(async (storage, products) => {
        const [orders] = products;
        await storage.recordProducts(products, { by: 'sync', at: OCTOBER });
        await storage.recordRemoval([orders!.key], { by: KIM, at: LATER });
      });
      expect(await titles()).toEqual(['orders']);
      expect(await changes()).toEqual([
        expect.stringMatching(/sync product {2}orders$/),
        `${LATER} ${KIM} product orders `,
        `${OCTOBER} sync product  orders`,
      ]);
    });

    it('has operations with all that they leave, and says who would have been told', async () => {
      const { knex, told, key } = await syncAfter((storage, [orders]) =>
        storage.recordOperation(aPastOperation(orders!), [
          'group:default/care',
        ]),
      );
      const journal = createJournal(knex);
      expect(await journal.byId('op-1')).toMatchObject({
        kind: 'deprecate',
        state: 'succeeded',
        requestedBy: KIM,
        finishedAt: LATER,
        targets: [
          {
            title: 'orders',
            steps: [{ title: 'Say that orders ends', state: 'done' }],
          },
        ],
      });
      const found = await journal.ofProduct(key, { limit: 10, offset: 0 });
      expect(found.totalItems).toBe(1);
      const claim = { owner: 'me', at: LATER, until: LATER };
      expect(await journal.claimNext(claim)).toBeUndefined();
      await expect(
        journal.requestUndo('op-1', { by: KIM, at: LATER }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('by another portal'),
      });

      const { items } = await createAuditStore(knex).find({});
      expect(
        items.map(({ eventId, at, by, target }) => [eventId, at, by, target]),
      ).toEqual([
        ['operation-end', LATER, KIM, 'dataproduct:prod/orders'],
        ['operation-submit', OCTOBER, KIM, 'env-1'],
      ]);
      expect(told).toMatchObject([
        { recipients: { entityRef: SHOP, excludeEntityRef: KIM } },
        { recipients: { entityRef: 'group:default/care' } },
      ]);
    });

    it('has reports of problems, with who would have been told', async () => {
      const { knex, told, key, changes } = await syncAfter(
        async (storage, products) => {
          await storage.recordProducts(products, { by: 'sync', at: OCTOBER });
          const { id, notices } = await storage.reportProblem({
            key: products[0]!.key,
            product: {
              entityRef: 'dataproduct:prod/orders',
              title: 'orders',
              ownerRef: SHOP,
            },
            text: 'Two of each.',
            reportedBy: LEE,
            reportedAt: OCTOBER,
          });
          await storage.closeProblem({ id, by: KIM, at: LATER, note: 'Gone.' });
          return notices;
        },
      );
      expect(await createProblemStore(knex).ofProduct(key)).toMatchObject([
        { reportedAt: OCTOBER, closedAt: LATER, closingNote: 'Gone.' },
      ]);
      expect((await changes()).slice(0, 2)).toEqual([
        `${LATER} ${KIM} problem Two of each. `,
        `${OCTOBER} ${LEE} problem  Two of each.`,
      ]);
      expect(told).toMatchObject([
        { recipients: { entityRef: SHOP, excludeEntityRef: LEE } },
      ]);
    });

    it('has reminders, which are not sent again', async () => {
      const { knex, told, key } = await syncAfter((storage, [orders]) =>
        storage.remind({
          product: {
            ...orders!,
            lifecycle: 'deprecated',
            endsOn: '2026-10-31',
            owner: { status: 'resolved', text: 'shop', entityRef: SHOP },
          },
          entityRef: 'dataproduct:prod/orders',
          at: LATER,
          dependentOwners: [],
        }),
      );
      expect(told).toMatchObject([
        { payload: { title: 'orders ends in 29 days' } },
      ]);
      const reminder = { key, endsOn: '2026-10-31', daysBefore: 30 } as const;
      expect(await createSentReminders(knex).claim(reminder, LATER)).toBe(
        false,
      );
    });

    it('keeps nothing from being synced when it cannot be told', async () => {
      const { outcome, titles, logger } = await syncAfter(async () => {
        throw new Error('no past');
      });
      expect(outcome).toEqual({ status: 'succeeded' });
      expect(await titles()).toEqual(['orders']);
      expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
        environmentId: 'env-1',
        source: 'old portal',
        cause: 'no past',
      });
    });
  },
);

function aPastOperation({ key, outputPorts }: DataProduct): PastOperation {
  const metadata = {
    product: '',
    description: '',
    owner: SHOP,
    ownerEmail: '',
    domain: '',
    lifecycle: 'active' as const,
    successor: '',
    endsOn: '',
    attributes: [],
  };
  return {
    id: 'op-1',
    kind: 'deprecate',
    requestedBy: KIM,
    requestedAt: OCTOBER,
    finishedAt: LATER,
    targets: [
      {
        title: 'orders',
        topics: ['orders'],
        entityRef: 'dataproduct:prod/orders',
        productKey: key,
        qualifiedNames: outputPorts.map(port => port.qualifiedName),
        becomes: 'present',
        state: 'succeeded',
        before: metadata,
        after: { ...metadata, lifecycle: 'deprecated', endsOn: '2026-12-31' },
        calls: [],
        steps: [
          {
            id: '0.0',
            title: 'Say that orders ends',
            system: 'streamCatalog',
            changes: [],
            state: 'done',
          },
        ],
      },
    ],
  };
}

describe('the source of history', () => {
  it('is one', () => {
    const { extensionPoint, source } = createHistorySources();
    const first = { id: 'old portal', record: async () => {} };
    expect(source()).toBeUndefined();
    extensionPoint.setSource(first);
    expect(source()).toBe(first);
    expect(() => extensionPoint.setSource({ ...first, id: 'another' })).toThrow(
      /told by 'old portal' already/,
    );
  });
});
