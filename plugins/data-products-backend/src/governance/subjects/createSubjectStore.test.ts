// SPDX-License-Identifier: Apache-2.0

import { SubjectChange } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { createSubjectStore } from './createSubjectStore';
import { SubjectReading } from './types';

const databases = createTestDatabases();
const ENVIRONMENT = 'env-7k2mq9';

const aReading = (overrides: Partial<SubjectReading> = {}): SubjectReading => ({
  subject: 'orders-value',
  version: 2,
  compatibility: { level: 'BACKWARD', isOwn: true },
  readAt: '2026-11-22T12:00:00.000Z',
  changes: [],
  ...overrides,
});

const aChange = (version: number): SubjectChange => ({
  version,
  at: '2026-11-20T12:00:00.000Z',
  verdict: 'incompatible',
  level: 'BACKWARD',
  message: 'A field is gone',
});

const encryption = {
  name: 'encrypt',
  phase: 'domain' as const,
  kind: 'TRANSFORM',
  type: 'ENCRYPT',
  tags: ['PII'],
  isDisabled: false,
  deadLetterTopic: 'orders.rejected',
};

describe.each(databases.eachSupportedId())(
  'settings of subjects in %s',
  databaseId => {
    async function open() {
      const { knex } = await openStore(databases, databaseId);
      const store = createSubjectStore(knex);
      const ofOrders = async () =>
        (await store.settings(ENVIRONMENT, ['orders-value'])).get(
          'orders-value',
        );
      return { store, ofOrders };
    }

    it('are told with all that was ever found', async () => {
      const { store, ofOrders } = await open();
      await store.save(ENVIRONMENT, [
        aReading({ rules: [encryption], changes: [aChange(2)] }),
      ]);
      await store.save(ENVIRONMENT, [
        aReading({
          version: 3,
          compatibility: { level: 'FULL', isOwn: false },
          readAt: '2026-11-23T12:00:00.000Z',
          changes: [aChange(3)],
        }),
      ]);
      expect(await ofOrders()).toEqual({
        compatibility: { level: 'FULL', isOwn: false },
        readAt: '2026-11-23T12:00:00.000Z',
        rules: [encryption],
        changes: [aChange(3), aChange(2)],
      });
      expect(await store.known(ENVIRONMENT)).toEqual(
        new Map([
          [
            'orders-value',
            {
              version: 3,
              compatibility: { level: 'FULL', isOwn: false },
              readAt: '2026-11-23T12:00:00.000Z',
              undecided: [],
            },
          ],
        ]),
      );
    });

    it('say which versions have no verdict, until they have one', async () => {
      const { store } = await open();
      const undecided = async () =>
        (await store.known(ENVIRONMENT)).get('orders-value')?.undecided;
      await store.save(ENVIRONMENT, [
        aReading({
          version: 4,
          changes: [
            { ...aChange(2), verdict: 'unchecked' },
            { ...aChange(3), verdict: 'unknown' },
            { ...aChange(4), verdict: 'compatible' },
          ],
        }),
      ]);
      const { at } = aChange(2);
      expect(await undecided()).toEqual([
        { version: 3, at },
        { version: 2, at },
      ]);
      await store.save(ENVIRONMENT, [
        aReading({ version: 4, changes: [aChange(2)] }),
      ]);
      expect(await undecided()).toEqual([{ version: 3, at }]);
    });

    it('lose rules that the newest version has no more', async () => {
      const { store, ofOrders } = await open();
      await store.save(ENVIRONMENT, [aReading({ rules: [encryption] })]);
      await store.save(ENVIRONMENT, [aReading({ version: 3, rules: [] })]);
      expect((await ofOrders())?.rules).toEqual([]);
    });

    it('are of one environment', async () => {
      const { store } = await open();
      await store.save('env-other', [aReading()]);
      expect(await store.known(ENVIRONMENT)).toEqual(new Map());
      expect(await store.settings(ENVIRONMENT, ['orders-value'])).toEqual(
        new Map(),
      );
    });

    it('tell which versions followed others, the newest first, page by page', async () => {
      const { store } = await open();
      const on = (day: number, version: number) => ({
        ...aChange(version),
        at: `2026-11-${day}T12:00:00.000Z`,
      });
      await store.save(ENVIRONMENT, [
        aReading({ changes: [on(10, 2), on(12, 3)] }),
        aReading({ subject: 'orders-key', changes: [on(11, 2)] }),
        aReading({ subject: 'payments-value', changes: [on(13, 2)] }),
      ]);
      await store.save('env-other', [aReading({ changes: [on(14, 4)] })]);
      const subjects = ['orders-key', 'orders-value'];
      const page = async (limit: number, offset: number) => {
        const { items, totalItems } = await store.changes(
          ENVIRONMENT,
          subjects,
          { limit, offset },
        );
        return [totalItems, ...items.map(item => `${item.subject} ${item.at}`)];
      };
      expect(await page(2, 0)).toEqual([
        3,
        'orders-value 2026-11-12T12:00:00.000Z',
        'orders-key 2026-11-11T12:00:00.000Z',
      ]);
      expect(await page(2, 2)).toEqual([
        3,
        'orders-value 2026-11-10T12:00:00.000Z',
      ]);
      const all = { limit: 10, offset: 0 };
      expect(await store.changes(ENVIRONMENT, [], all)).toEqual({
        items: [],
        totalItems: 0,
      });
      const { items } = await store.changes(ENVIRONMENT, ['orders-key'], all);
      expect(items).toEqual([{ ...on(11, 2), subject: 'orders-key' }]);
    });

    it('are forgotten with what they were found out about', async () => {
      const { store } = await open();
      const readings = ['a', 'b'].map(subject =>
        aReading({ subject, changes: [aChange(2)] }),
      );
      await store.save(ENVIRONMENT, readings);
      await store.save('env-other', readings);
      await store.keepOnly(ENVIRONMENT, new Set(['b']));
      expect([...(await store.known(ENVIRONMENT)).keys()]).toEqual(['b']);
      await store.save(ENVIRONMENT, [aReading({ subject: 'a' })]);
      const again = await store.settings(ENVIRONMENT, ['a', 'b']);
      expect(again.get('a')?.changes).toEqual([]);
      expect(again.get('b')?.changes).toHaveLength(1);
      expect([...(await store.known('env-other')).keys()]).toEqual(['a', 'b']);
    });
  },
);
