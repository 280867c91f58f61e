// SPDX-License-Identifier: Apache-2.0
import { classify } from '../statements/classify';
import { printTopic, selectLive } from './buildQueries';

describe('selectLive and printTopic', () => {
  // prettier-ignore
  test.each([
    [selectLive({ source: 'ORDERS' }),                                  'SELECT * FROM ORDERS EMIT CHANGES;'],
    [selectLive({ source: 'ORDERS', columns: [] }),                     'SELECT * FROM ORDERS EMIT CHANGES;'],
    [selectLive({ source: 'orders', columns: ['ID', 'a b'], limit: 5 }), 'SELECT ID, `a b` FROM `orders` EMIT CHANGES LIMIT 5;'],
    [printTopic({ topic: 'orders.placed.v1' }),                         "PRINT 'orders.placed.v1';"],
    [printTopic({ topic: 'a', fromBeginning: true, limit: 3 }),         "PRINT 'a' FROM BEGINNING LIMIT 3;"],
  ])('writes %s', (text, expected) => {
    expect(text).toBe(expected);
    expect(classify(text)).toMatchObject({ statements: [{ class: 'query', text }] });
  });
});
