// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { ENVIRONMENT_ID, instant } from '../__testUtils__/plans';
import { createProblemStore } from './createProblemStore';

const databases = createTestDatabases();
const KIM = 'user:default/kim';
const LEE = 'user:default/lee';
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });

describe.each(databases.eachSupportedId())('problems on %s', databaseId => {
  async function open() {
    const { knex, store } = await openStore(databases, databaseId);
    const problems = createProblemStore(knex);
    const report = (text: string, by = KIM, { key } = orders, minute = 0) =>
      problems.report({
        key,
        environmentId: ENVIRONMENT_ID,
        text,
        by,
        at: instant(minute),
      });
    return { store, problems, report };
  }

  it('gives back what was reported, of one product newest first, of all oldest first', async () => {
    const { problems, report } = await open();
    const late = await report('Events come late.');
    const gone = await report('Gone since noon.', LEE, payments, 1);
    const twice = await report('Some come twice.', LEE, orders, 2);

    expect(late).toEqual({
      id: expect.any(String),
      key: orders.key,
      text: 'Events come late.',
      reportedBy: KIM,
      reportedAt: instant(0),
      state: 'open',
    });
    expect(await problems.ofProduct(orders.key)).toEqual([twice, late]);
    expect(await problems.open()).toEqual([late, gone, twice]);
    expect(await problems.byId(gone.id)).toEqual(gone);
  });

  it('closes a report once, with who, when and what became of it', async () => {
    const { problems, report } = await open();
    const { id } = await report('Events come late.');

    const closed = await problems.close({
      id,
      by: LEE,
      at: instant(5),
      note: 'A broker was down.',
    });

    expect(closed).toMatchObject({
      state: 'closed',
      closedBy: LEE,
      closedAt: instant(5),
      closingNote: 'A broker was down.',
    });
    expect(await problems.byId(id)).toEqual(closed);
    expect(await problems.open()).toEqual([]);
    await expect(
      problems.close({ id, by: KIM, at: instant(6) }),
    ).rejects.toThrow(`Problem report ${id} is closed already`);
  });

  it('records both in the log of changes of the product, once each', async () => {
    const { store, problems, report } = await open();
    const { id } = await report('Events come late.');
    await problems.close({ id, by: LEE, at: instant(5), note: 'Repaired.' });
    await problems
      .close({ id, by: LEE, at: instant(6) })
      .catch(() => undefined);

    const changes = (field?: string) =>
      store.changes({ key: orders.key, field, limit: 10, offset: 0 });
    expect((await changes('problem')).items).toEqual([
      {
        id: expect.any(String),
        at: instant(5),
        by: LEE,
        field: 'problem',
        kind: 'removed',
        before: 'Events come late.',
      },
      {
        id: expect.any(String),
        at: instant(0),
        by: KIM,
        field: 'problem',
        kind: 'added',
        after: 'Events come late.',
      },
    ]);
    expect((await changes('owner')).totalItems).toBe(0);
  });

  it('takes ten open reports of a product from one person, and goes on when one is closed', async () => {
    const { problems, report } = await open();
    const reports = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        report(`${index}`).catch((error: Error) => error.message),
      ),
    );
    expect(reports.filter(each => typeof each === 'string')).toEqual(
      Array(2).fill(expect.stringMatching(/^10 of your reports/)),
    );

    for (const other of [
      () => report('…', KIM, payments),
      () => report('…', LEE),
    ]) {
      expect(await other()).toMatchObject({ state: 'open' });
    }

    const mine = (await problems.ofProduct(orders.key)).find(
      ({ reportedBy }) => reportedBy === KIM,
    );
    await problems.close({ id: mine!.id, by: KIM, at: instant(1) });
    expect(await report('Another one.')).toMatchObject({ state: 'open' });
  });

  it.each(['', '7', '-1', 'orders', '99999999999999999999', '1; drop'])(
    'knows no report %j',
    async id => {
      const { problems } = await open();
      expect(await problems.byId(id)).toBeUndefined();
      await expect(
        problems.close({ id, by: KIM, at: instant(0) }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    },
  );
});
