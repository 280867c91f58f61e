// SPDX-License-Identifier: Apache-2.0
import { RETAIL_QUERIES } from '../__testUtils__/retailQueries';
import { filterQueries, QueryFilter, statesOf } from './filterQueries';

const FAILED = 'CSAS_STOCK_ALERTS_53';
const PAUSED = 'INSERTQUERY_51';

describe('filterQueries', () => {
  // prettier-ignore
  test.each<[string, QueryFilter, string[]]>([
    ['by state',           { text: '', state: 'PAUSED' },          [PAUSED]],
    ['by id',              { text: 'insertquery' },                [PAUSED]],
    ['by source',          { text: 'stock_levels' },               [FAILED]],
    ['by topic',           { text: 'sales-per' },                  ['CTAS_SALES_PER_STORE_47']],
    ['by all words',       { text: 'fraud payments' },             ['CSAS_FRAUD_ALERTS_45']],
    ['by words and state', { text: 'fraud', state: 'PAUSED' },     [PAUSED]],
    ['to none',            { text: 'nowhere' },                    []],
    ['to none of a state', { text: '', state: 'UNRESPONSIVE' },    []],
  ])('narrows down %s', (_case, filter, expected) => {
    expect(filterQueries(RETAIL_QUERIES, filter).map(({ id }) => id)).toEqual(
      expected,
    );
  });

  it('puts what failed first, then goes by id', () => {
    expect(filterQueries(RETAIL_QUERIES, { text: '' }).map(q => q.id)).toEqual([
      FAILED,
      'CSAS_FRAUD_ALERTS_45',
      'CSAS_ORDERS_EUR_43',
      'CTAS_ORDERS_PER_HOUR_49',
      'CTAS_SALES_PER_STORE_47',
      PAUSED,
    ]);
  });
});

describe('statesOf', () => {
  it('names each state once', () => {
    expect(statesOf(RETAIL_QUERIES)).toEqual(['ERROR', 'PAUSED', 'RUNNING']);
  });
});
