// SPDX-License-Identifier: Apache-2.0

import { createSubjectIndex, subjectsOf } from './subjectIndex';

describe('createSubjectIndex', () => {
  // prettier-ignore
  test.each<[string, string, string[], [subject: string, part: string][]]>([
    ['value and key',                       'orders',        ['orders-key', 'orders-value'],            [['orders-key', 'key'], ['orders-value', 'value']]],
    ['a record name after the topic',       'orders',        ['orders-com.acme.OrderPlaced'],           [['orders-com.acme.OrderPlaced', 'other']]],
    ['a record without a namespace',        'orders',        ['orders-OrderPlaced'],                    [['orders-OrderPlaced', 'other']]],
    ['a topic with hyphens',                'web-orders',    ['web-orders-value'],                      [['web-orders-value', 'value']]],
    ['a topic that ends in -value',         'orders-value',  ['orders-value', 'orders-value-value'],    [['orders-value-value', 'value']]],
    ['a topic that ends in -key',           'orders-key',    ['orders-key-value', 'orders-key-key'],    [['orders-key-key', 'key'], ['orders-key-value', 'value']]],
    ['not those of a longer topic',         'orders',        ['orders-value-value', 'orders-eu-value'], []],
    ['not those of a shorter topic',        'orders-eu',     ['orders-value'],                          []],
    ['not those that differ in case',       'orders',        ['Orders-value'],                          []],
    ['not a subject of its own name',       'orders',        ['orders', '-value', 'orders-'],           []],
    ['not what cannot be a record name',    'orders',        ['orders-1st', 'orders-a b', 'orders-.a'], []],
    ['other contexts, after the default',   'orders',        [':.eu:orders-value', 'orders-value'],     [['orders-value', 'value'], [':.eu:orders-value', 'value']]],
    ['a key outside the default context',   'orders',        [':.a-b:orders-key'],                      [[':.a-b:orders-key', 'key']]],
  ])('finds %s', (_case, topicName, subjects, expected) => {
    const index = createSubjectIndex(subjects, new Set([topicName]));
    expect(
      subjectsOf(index, topicName).map(({ subject, part }) => [subject, part]),
    ).toEqual(expected);
  });

  it('keeps nothing for topics that nobody asked for', () => {
    const index = createSubjectIndex(['a-value', 'b-value'], new Set(['a']));
    expect([...index.keys()]).toEqual(['a']);
  });
});
