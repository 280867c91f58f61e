// SPDX-License-Identifier: Apache-2.0
import { RETAIL_SOURCES } from '../__testUtils__/retailSources';
import { filterSources } from './filterSources';

const names = (text: string) => {
  const { streams, tables } = filterSources(RETAIL_SOURCES, text);
  return [...streams, ...tables].map(({ name }) => name).join(' ');
};

describe('filterSources', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['lists streams, then tables, by name', '',             'FRAUD_ALERTS ORDERS ORDERS_EUR PAYMENTS STOCK_LEVELS CUSTOMERS ORDERS_PER_HOUR SALES_PER_STORE'],
    ['finds by name, whatever its case',    'orders_e',     'ORDERS_EUR'],
    ['finds by topic',                      'placed.v1',    'ORDERS'],
    ['finds by product',                    'sales-per',    'SALES_PER_STORE'],
    ['finds by column',                     'card_holder',  'PAYMENTS'],
    ['wants every word',                    'order reason', 'FRAUD_ALERTS'],
    ['finds nothing',                       'weather',      ''],
  ])('%s', (_case, text, expected) => {
    expect(names(text)).toBe(expected);
  });
});
