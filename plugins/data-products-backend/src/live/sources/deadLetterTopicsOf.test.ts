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
    expect(deadLetterTopicsOf(topic, patterns, new Set(existing))).toEqual(
      expected,
    );
  });

  it('takes the name of a topic as it is', () => {
    expect(
      deadLetterTopicsOf(
        '$&',
        ['{topic}.dlq'],
        new Set(['$&.dlq', '{topic}.dlq']),
      ),
    ).toEqual(['$&.dlq']);
  });
});
