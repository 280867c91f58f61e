// SPDX-License-Identifier: Apache-2.0
import { writeName } from './literals';
import { proposeSourceName } from './proposeSourceName';

describe('proposeSourceName', () => {
  // prettier-ignore
  test.each<[string, string[], string]>([
    ['orders',           [],                       'ORDERS'],
    ['orders.placed.v1', [],                       'ORDERS_PLACED_V1'],
    ['a--b__c..d',       [],                       'A_B_C_D'],
    ['-orders-',         [],                       'ORDERS'],
    ['1st.order',        [],                       '_1ST_ORDER'],
    ['orders',           ['ORDERS'],               'ORDERS_2'],
    ['orders',           ['orders', 'ORDERS_2'],   'ORDERS_3'],
    ['stream',           [],                       'STREAM_2'],
    ['key',              [],                       'KEY'],
    ['...',              [],                       'SOURCE'],
    ['...',              ['SOURCE'],               'SOURCE_2'],
  ])('names the source over %s when there are %j', (topic, taken, expected) => {
    expect(proposeSourceName(topic, taken)).toBe(expected);
    expect(writeName(expected)).toBe(expected);
  });
});
