// SPDX-License-Identifier: Apache-2.0

import {
  AuditRecord,
  AuditRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { anAuditRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { createAuditStore } from './createAuditStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const RECORDS: AuditRecord[] = [
  anAuditRecord({
    id: 'a',
    at: '2026-11-02T09:00:00.000Z',
    target: 'dataproduct:prod/50%_off',
    meta: { operationId: '7', targets: ['x'] },
  }),
  anAuditRecord({
    id: 'b',
    at: '2026-11-02T10:00:00.000Z',
    by: 'user:default/kim',
    pluginId: 'ksqldb',
    eventId: 'ksqldb-query',
    severity: 'low',
    target: 'lksqlc-9d6ry',
  }),
  anAuditRecord({
    id: 'c',
    at: '2026-11-02T10:00:00.000Z',
    outcome: 'failed',
    error: 'Not yours',
  }),
  anAuditRecord({
    id: 'd',
    at: '2026-11-03T00:00:00.000Z',
    by: undefined,
    target: undefined,
  }),
];

describe.each(databases.eachSupportedId())('the audit store on %s', id => {
  async function open() {
    const { knex } = await openStore(databases, id);
    const store = createAuditStore(knex);
    for (const record of RECORDS) await store.add(record);
    const idsOf = async (request: AuditRequest) =>
      (await store.find(request)).items.map(item => item.id).join('');
    return { store, idsOf };
  }

  it('gives back what it was given, newest first', async () => {
    const { store } = await open();
    const { items, totalItems } = await store.find({});
    expect(items).toEqual([...RECORDS].reverse());
    expect(totalItems).toBe(4);
  });

  it('finds what was asked for', async () => {
    const { idsOf } = await open();
    const rows: [AuditRequest, string][] = [
      [{ by: 'KIM' }, 'b'],
      [{ by: 'elif' }, 'ca'],
      [{ pluginId: 'ksqldb' }, 'b'],
      [{ eventId: 'operation-submit' }, 'dca'],
      [{ outcome: 'failed' }, 'c'],
      [{ target: '0%_' }, 'a'],
      [{ target: '%' }, 'a'],
      [{ target: 'prod_orders' }, ''],
      [{ from: '2026-11-02T10:00:00.000Z' }, 'dcb'],
      [{ to: '2026-11-02T10:00:00.000Z' }, 'a'],
      [{ by: 'elif', outcome: 'succeeded' }, 'a'],
    ];
    const found: typeof rows = [];
    for (const [request] of rows) found.push([request, await idsOf(request)]);
    expect(found).toEqual(rows);
  });

  it('goes on where the page before ended, also between two of one instant and past new ones', async () => {
    const { store } = await open();
    const first = await store.find({ limit: 2 });
    await store.add(anAuditRecord({ id: 'e', at: '2026-11-04T00:00:00.000Z' }));
    const { nextCursor } = first;
    const second = await store.find({ limit: 2, cursor: nextCursor });
    expect(
      [first, second].map(page => page.items.map(item => item.id)),
    ).toEqual([
      ['d', 'c'],
      ['b', 'a'],
    ]);
    expect([second.totalItems, second.nextCursor]).toEqual([5, undefined]);
  });

  it('keeps the first of two of one id', async () => {
    const { store } = await open();
    await store.add(anAuditRecord({ id: 'a', error: 'again' }));
    const { items, totalItems } = await store.find({});
    expect([totalItems, items.find(item => item.id === 'a')]).toEqual([
      4,
      RECORDS[0],
    ]);
  });

  it('forgets what is old', async () => {
    const { store, idsOf } = await open();
    expect(await store.removeBefore('2026-11-02T10:00:00.000Z')).toBe(1);
    expect(await idsOf({})).toBe('dcb');
  });

  test.each(['', 'x', '2026-11-02T10:00:00.000Z', "2026' or 1=1_1"])(
    'refuses the cursor %j',
    async cursor => {
      const { store } = await open();
      await expect(store.find({ cursor })).rejects.toThrow('is not the cursor');
    },
  );
});
