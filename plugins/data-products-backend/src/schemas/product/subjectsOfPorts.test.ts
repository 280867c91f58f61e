// SPDX-License-Identifier: Apache-2.0

import { OutputPort } from '@data-mesh/backstage-plugin-data-products-common';
import { subjectsOfPorts } from './subjectsOfPorts';

type Port = Pick<OutputPort, 'name' | 'subjects'>;

const keyAndValue = (name: string): Port => ({
  name,
  subjects: [
    { subject: `${name}-key`, part: 'key' },
    { subject: `${name}-value`, part: 'value' },
  ],
});
const SHARED = { subject: 'shop.Money', part: 'other' } as const;

describe('subjectsOfPorts', () => {
  test.each<[string, Port[], [string, string, string][]]>([
    ['nothing without ports', [], []],
    ['nothing of a port of which nothing is known', [{ name: 'a' }], []],
    [
      'value before key before others',
      [{ name: 'a', subjects: [SHARED, ...keyAndValue('a').subjects!] }],
      [
        ['a-value', 'value', 'a'],
        ['a-key', 'key', 'a'],
        ['shop.Money', 'other', 'a'],
      ],
    ],
    [
      'the subjects of the first port first',
      [keyAndValue('b'), keyAndValue('a')],
      [
        ['b-value', 'value', 'b'],
        ['b-key', 'key', 'b'],
        ['a-value', 'value', 'a'],
        ['a-key', 'key', 'a'],
      ],
    ],
    [
      'a subject of two ports once',
      [
        { name: 'a', subjects: [SHARED] },
        { name: 'b', subjects: [SHARED] },
      ],
      [['shop.Money', 'other', 'a, b']],
    ],
    [
      'a topic of two clusters once',
      [keyAndValue('a'), keyAndValue('a')],
      [
        ['a-value', 'value', 'a'],
        ['a-key', 'key', 'a'],
      ],
    ],
  ])('tells %s', (_case, ports, expected) => {
    expect(
      subjectsOfPorts(ports).map(({ subject, part, topics }) => [
        subject,
        part,
        topics.join(', '),
      ]),
    ).toEqual(expected);
  });
});
