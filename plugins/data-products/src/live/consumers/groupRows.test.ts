// SPDX-License-Identifier: Apache-2.0
import {
  aGroupMember,
  aGroupPartition,
  aMeasured,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { describePartitions } from './describePartitions';
import { formatDigits } from './formatDigits';
import { partitionRows } from './partitionRows';

describe('partitionRows', () => {
  const partitions = aMeasured([
    aGroupPartition({ partition: 0, lagMessages: 0 }),
    aGroupPartition({ partition: 2, lagMessages: 9 }),
    aGroupPartition({ partition: 1, lagMessages: 9 }),
    aGroupPartition({ partition: 3, lagMessages: undefined }),
  ]);

  it('puts the partition furthest behind first, and what is unknown last', () => {
    expect(
      partitionRows({ partitions, members: aMeasured([]) }).map(
        ({ partition }) => partition,
      ),
    ).toEqual([1, 2, 0, 3]);
  });

  // prettier-ignore
  test.each([
    ['the member that has it',           aMeasured([aGroupMember({ partitions: [{ topic: 'orders', partition: 1 }] })]), { status: 'member', clientId: 'fulfilment-1' }],
    ['nobody when no member has it',     aMeasured([aGroupMember({ partitions: [{ topic: 'returns', partition: 1 }] })]), { status: 'nobody' }],
    ['unknown when members are unknown', anUnknown('unsupported'),                                                        { status: 'unknown' }],
  ])('says who reads: %s', (_case, members, reader) => {
    expect(partitionRows({ partitions, members })[0]?.reader).toEqual(reader);
  });

  it('is empty when the positions are not known', () => {
    expect(
      partitionRows({ partitions: anUnknown(), members: aMeasured([]) }),
    ).toEqual([]);
  });
});

describe('describePartitions', () => {
  const of = (topic: string, ...numbers: number[]) =>
    numbers.map(partition => ({ topic, partition }));

  // prettier-ignore
  test.each([
    ['one',                   of('orders', 4),                                   'orders 4'],
    ['a range',               of('orders', 2, 0, 1),                             'orders 0–2'],
    ['a range and one',       of('orders', 0, 1, 7),                             'orders 0–1, 7'],
    ['topics by name',        [...of('returns', 0), ...of('orders', 10, 9)],     'orders 9–10 · returns 0'],
    ['one told twice',        of('orders', 3, 3),                                'orders 3'],
  ])('%s', (_case, partitions, expected) => {
    expect(describePartitions(partitions)).toBe(expected);
  });
});

describe('formatDigits', () => {
  // prettier-ignore
  test.each([
    ['0',                    '0'],
    ['1960',                 '1,960'],
    ['9007199254740993',     '9,007,199,254,740,993'],
    ['-1',                   '-1'],
  ])('%s', (digits, expected) => {
    expect(formatDigits(digits, 'en')).toBe(expected);
  });
});
