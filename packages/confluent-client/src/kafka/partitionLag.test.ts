// SPDX-License-Identifier: Apache-2.0
import { lagSeconds, partitionLag } from './partitionLag';

describe('partitionLag', () => {
  const end = (logEndOffset: bigint) => [
    { partition: 0, earliest: 0n, logEndOffset },
  ];
  const at = (offset: bigint, topic = 'orders') => [
    { topic, partition: 0, offset },
  ];

  // prettier-ignore
  test.each([
    ['is the way to the end',                      end(10n), at(4n),             6],
    ['is nothing at the end',                      end(10n), at(10n),            0],
    ['is nothing past the end as it was read',     end(10n), at(11n),            0],
    ['is everything for who committed the start',  end(10n), at(0n),             10],
    ['is unknown where nothing was committed',     end(10n), [],                 undefined],
    ['is unknown where another topic was read',    end(10n), at(4n, 'payments'), undefined],
    ['is counted in messages beyond 2⁵³',          end(2n ** 60n + 5n), at(2n ** 60n), 5],
  ])('%s', (_case, offsets, committed, expected) => {
    expect(partitionLag('orders', offsets, committed)[0]?.lagMessages).toBe(expected);
  });

  it('names every partition, also those nobody has read', () => {
    const offsets = [0, 1].map(partition => ({
      partition,
      earliest: 0n,
      logEndOffset: 3n,
    }));
    expect(partitionLag('orders', offsets, at(1n))).toEqual([
      {
        topic: 'orders',
        partition: 0,
        committedOffset: 1n,
        logEndOffset: 3n,
        lagMessages: 2,
      },
      {
        topic: 'orders',
        partition: 1,
        committedOffset: undefined,
        logEndOffset: 3n,
        lagMessages: undefined,
      },
    ]);
  });
});

describe('lagSeconds', () => {
  const now = new Date('2026-03-01T12:00:30Z');
  const at = new Date('2026-03-01T12:00:00Z');
  const lag = (lagMessages: number | undefined) => ({
    topic: 'orders',
    partition: 0,
    committedOffset: 4n,
    logEndOffset: 10n,
    lagMessages,
  });

  // prettier-ignore
  test.each([
    ['is the age of the first unread record',          6,         { partition: 0, at },                                    30],
    ['is nothing when all is read',                    0,         undefined,                                               0],
    ['is nothing when only markers are unread',        1,         { partition: 0, at: undefined },                         0],
    ['is nothing for a record of the future',          6,         { partition: 0, at: new Date('2026-03-01T13:00:00Z') },  0],
    ['is unknown when the record could not be read',   6,         { partition: 0, at: undefined, failure: 'forbidden' as const }, undefined],
    ['is unknown where nothing was committed',         undefined, undefined,                                               undefined],
  ])('%s', (_case, lagMessages, firstUnread, expected) => {
    expect(lagSeconds(lag(lagMessages), firstUnread, now)).toBe(expected);
  });
});
