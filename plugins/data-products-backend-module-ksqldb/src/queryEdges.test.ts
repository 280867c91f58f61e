// SPDX-License-Identifier: Apache-2.0
import { aQuery, aSnapshot } from './__testUtils__/snapshots';
import { queryEdges } from './queryEdges';

const edgesOf = (topics: string[], snapshot = aSnapshot()) =>
  queryEdges(snapshot, new Set(topics)).map(
    ({ direction, queryId, topic, otherTopics }) =>
      `${queryId} ${direction} ${topic}; ${otherTopics.join(', ')}`,
  );

describe('queryEdges', () => {
  test.each([
    [
      'a source',
      ['customers'],
      ['CSAS_BIG_ORDERS_7 reads customers; orders.big'],
    ],
    [
      'a sink',
      ['orders.big'],
      ['CSAS_BIG_ORDERS_7 writes orders.big; orders.placed.v1, customers'],
    ],
    [
      'both ends',
      ['customers', 'orders.big'],
      [
        'CSAS_BIG_ORDERS_7 reads customers; ',
        'CSAS_BIG_ORDERS_7 writes orders.big; orders.placed.v1',
      ],
    ],
    ['a topic that no query touches', ['returns'], []],
  ])('finds the queries of %s', (_, topics, expected) => {
    expect(edgesOf(topics)).toEqual(expected);
  });

  it('leaves out names that are no source any more', () => {
    const queries = [aQuery('Q_1', ['ORDERS', 'GONE'], ['ALSO_GONE'])];
    expect(edgesOf(['orders.placed.v1'], aSnapshot({ queries }))).toEqual([
      'Q_1 reads orders.placed.v1; ',
    ]);
  });

  it('counts a topic once when two sources lie over it', () => {
    const { sources } = aSnapshot();
    const snapshot = aSnapshot({
      sources: [...sources, { ...sources[0]!, name: 'ORDERS_AGAIN' }],
      queries: [aQuery('Q_1', ['ORDERS', 'ORDERS_AGAIN'], ['BIG_ORDERS'])],
    });
    expect(edgesOf(['orders.placed.v1'], snapshot)).toEqual([
      'Q_1 reads orders.placed.v1; orders.big',
    ]);
  });
});
