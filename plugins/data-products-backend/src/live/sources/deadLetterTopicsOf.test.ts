// SPDX-License-Identifier: Apache-2.0

import { deadLetterTopicsOf } from './deadLetterTopicsOf';

describe('deadLetterTopicsOf', () => {
  const existing = ['orders', 'orders.dlq', 'dlq.orders', 'orders.dlq.dlq'];

  // prettier-ignore
  test.each([
    ['orders',     ['{topic}.dlq'],                         ['orders.dlq']],
    ['orders',     ['dlq.{topic}', '{topic}.dlq'],          ['dlq.orders', 'orders.dlq']],
    ['orders',     ['{topic}.dlq', '{topic}.dlq'],          ['orders.dlq']],
    ['orders',     ['{topic}-dlq'],                         []],
    ['orders',     ['{topic}'],                             []],
    ['orders.dlq', ['{topic}.dlq'],                         ['orders.dlq.dlq']],
    ['$&',         ['{topic}.dlq'],                         []],
  ])('of %s by %j are %j', (topic, patterns, expected) => {
    expect(
      deadLetterTopicsOf(topic, { patterns, existing: new Set(existing) }),
    ).toEqual(expected);
  });

  it('takes the name of a topic as it is', () => {
    expect(
      deadLetterTopicsOf('$&', {
        patterns: ['{topic}.dlq'],
        existing: new Set(['$&.dlq', '{topic}.dlq']),
      }),
    ).toEqual(['$&.dlq']);
  });

  // prettier-ignore
  test.each([
    ['joins those of rules',               ['dlq.orders'],               ['orders.dlq', 'dlq.orders']],
    ['names each once',                    ['orders.dlq', 'orders.dlq'], ['orders.dlq']],
    ['leaves out those that are not there', ['orders.rejected'],         ['orders.dlq']],
    ['leaves out the topic itself',        ['orders'],                   ['orders.dlq']],
  ])('%s', (_case, ofRules, expected) => {
    expect(
      deadLetterTopicsOf('orders', {
        patterns: ['{topic}.dlq'],
        ofRules,
        existing: new Set(existing),
      }),
    ).toEqual(expected);
  });
});
