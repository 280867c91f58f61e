// SPDX-License-Identifier: Apache-2.0
import { createNewestLags, createTopicRates } from './figures';
import { MetricsRow } from './metricsWire';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 16, 9, minute));
const written = (topic: string | undefined, minute: number, value: number) => ({
  topic,
  atMs: at(minute).getTime(),
  value,
});
const behind = (
  groupId: string | undefined,
  topic: string | undefined,
  minute: number,
  value: number,
): MetricsRow => ({ groupId, topic, atMs: at(minute).getTime(), value });

describe('createTopicRates', () => {
  test.each([
    ['nothing', [], []],
    [
      'points oldest first',
      [written('a', 2, 20), written('a', 1, 10)],
      [
        {
          topic: 'a',
          points: [
            { at: at(1), records: 10 },
            { at: at(2), records: 20 },
          ],
        },
      ],
    ],
    [
      'topics by name, however the rows are mixed',
      [
        written('b', 1, 1),
        written('B', 1, 2),
        written('a', 1, 3),
        written('b', 2, 4),
      ],
      [
        { topic: 'B', points: [{ at: at(1), records: 2 }] },
        { topic: 'a', points: [{ at: at(1), records: 3 }] },
        {
          topic: 'b',
          points: [
            { at: at(1), records: 1 },
            { at: at(2), records: 4 },
          ],
        },
      ],
    ],
    [
      'a point once that comes twice',
      [written('a', 1, 10), written('a', 1, 10)],
      [{ topic: 'a', points: [{ at: at(1), records: 10 }] }],
    ],
    ['nothing of no topic', [written(undefined, 1, 10)], []],
  ])('tell %s', (_case, rows, expected) => {
    const inOne = createTopicRates();
    inOne.add(rows);
    expect(inOne.all()).toEqual(expected);
    const oneByOne = createTopicRates();
    for (const row of rows) oneByOne.add([row]);
    expect(oneByOne.all()).toEqual(expected);
  });
});

describe('createNewestLags', () => {
  test.each([
    ['nothing', [], []],
    [
      'the newest figure, in whatever order they come',
      [
        behind('g', 'a', 1, 10),
        behind('g', 'a', 3, 30),
        behind('g', 'a', 2, 20),
      ],
      [{ topic: 'a', groupId: 'g', lagMessages: 30, at: at(3) }],
    ],
    [
      'that a group is not behind',
      [behind('g', 'a', 1, 10), behind('g', 'a', 2, 0)],
      [{ topic: 'a', groupId: 'g', lagMessages: 0, at: at(2) }],
    ],
    [
      'each group in each topic, sorted',
      [behind('h', 'a', 1, 1), behind('g', 'b', 2, 2), behind('g', 'a', 1, 3)],
      [
        { topic: 'a', groupId: 'g', lagMessages: 3, at: at(1) },
        { topic: 'a', groupId: 'h', lagMessages: 1, at: at(1) },
        { topic: 'b', groupId: 'g', lagMessages: 2, at: at(2) },
      ],
    ],
    [
      'nothing of no topic or no group',
      [behind('g', undefined, 1, 1), behind(undefined, 'a', 1, 1)],
      [],
    ],
  ])('tell %s', (_case, rows, expected) => {
    const lags = createNewestLags();
    for (const row of rows) lags.add([row]);
    expect(lags.all()).toEqual(expected);
  });
});
