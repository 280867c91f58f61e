// SPDX-License-Identifier: Apache-2.0
import { finder, made, rowTexts } from '../engine/__testUtils__/ask';
import { planSelect } from '../engine/planSelect';
import { runPull } from '../engine/runPull';
import { runPush } from '../engine/runPush';
import type { Source } from '../engine/types';
import { NOW_MS, scenarioRecords } from './__testUtils__/scenarioRecords';

/** What there is after an hour. */
function rows(text: string, sources: Source[]): unknown[][] {
  const plan = planSelect(text, { find: finder(sources) });
  const found =
    plan.kind === 'pull'
      ? runPull(plan, { nowMs: NOW_MS })
      : runPush(plan, { nowMs: NOW_MS, from: 'earliest' }).poll(NOW_MS, 10_000)
          .rows;
  return rowTexts(plan.columns, found).map(row => JSON.parse(row) as unknown[]);
}

describe('the prototype', () => {
  const { source } = scenarioRecords('prototype');
  const sources = [
    source('STREAM', 'stocktrades', []),
    source('STREAM', 'pageviews', []),
    source('TABLE', 'users', ['ID']),
  ];
  const join =
    'SELECT U.ID AS USER_ID, U.REGIONID, T.SIDE, T.QUANTITY, T.SYMBOL, T.PRICE, T.ACCOUNT FROM STOCKTRADES T INNER JOIN USERS U ON T.USERID = U.ID';

  test('has users of nine regions', () => {
    const regions = rows('SELECT REGION FROM R;', [
      made(
        'R',
        'SELECT REGIONID AS REGION, COUNT(*) AS N FROM USERS GROUP BY REGIONID',
        sources,
      ),
    ]);
    expect(regions.flat().sort()).toEqual(
      Array.from({ length: 9 }, (_each, index) => `Region_${index + 1}`),
    );
  });

  test('has trending stocks', () => {
    const trending = made(
      'TRENDING',
      'SELECT SYMBOL, SUM(QUANTITY) AS TOTAL_QUANTITY, WINDOWSTART AS WINDOW_START, WINDOWEND AS WINDOW_END FROM STOCKTRADES WINDOW TUMBLING (SIZE 15 MINUTES) GROUP BY SYMBOL',
      sources,
    );
    const found = rows("SELECT * FROM TRENDING WHERE SYMBOL = 'ACME';", [
      trending,
    ]);
    expect(found).toHaveLength(4);
    for (const [symbol, start, end, total] of found) {
      expect(symbol).toBe('ACME');
      expect(Number(end) - Number(start)).toBe(15 * 60_000);
      expect(total).toBeGreaterThan(10_000);
    }
  });

  test('has trades of high value', () => {
    const found = rows(
      `${join} WHERE T.PRICE > 500 AND T.QUANTITY > 2500 EMIT CHANGES;`,
      sources,
    );
    expect(found.length).toBeGreaterThan(100);
  });

  test('has trades of the first region', () => {
    const found = rows(
      `${join} WHERE U.REGIONID = 'Region_1' EMIT CHANGES;`,
      sources,
    );
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found.map(([, region]) => region))).toEqual(
      new Set(['Region_1']),
    );
  });
});

describe('retail', () => {
  const { source } = scenarioRecords('retail');
  const orders = source('STREAM', 'orders', ['ORDERID']);
  const payments = source('STREAM', 'payments', ['PAYMENTID']);
  const customers = source('TABLE', 'customers', ['CUSTOMER_ID']);
  const receipts = source('STREAM', 'store-receipts', ['RECEIPTID']);

  test('has a customer for nearly every order', () => {
    const text =
      'SELECT O.ORDERID, O.CUSTOMERID, C.COUNTRY FROM ORDERS O LEFT JOIN CUSTOMERS C ON O.CUSTOMERID = C.CUSTOMER_ID EMIT CHANGES LIMIT 3000;';
    const countries = rows(text, [orders, customers]).map(
      ([, , country]) => country,
    );
    const found = countries.filter(country => country !== null);
    expect(found.length / countries.length).toBeGreaterThan(0.8);
  });

  test('pays the orders that there are', () => {
    const ids = (text: string) => rows(text, [orders, payments]).flat();
    const paid = ids('SELECT ORDERID FROM PAYMENTS;');
    const placed = new Set(ids('SELECT ORDERID FROM ORDERS;'));
    expect(paid.filter(id => placed.has(id)).length).toBeGreaterThan(3_000);
  });

  test('sells in twelve stores', () => {
    const perStore = made(
      'PER_STORE',
      'SELECT STOREID, SUM(TOTAL) AS TURNOVER, COUNT(*) AS RECEIPTS FROM STORE_RECEIPTS GROUP BY STOREID',
      [receipts],
    );
    expect(rows('SELECT * FROM PER_STORE;', [perStore])).toHaveLength(12);
  });
});
