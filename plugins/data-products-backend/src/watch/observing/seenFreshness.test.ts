// SPDX-License-Identifier: Apache-2.0

import { seenFreshness } from './seenFreshness';

const NOW_MS = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number) =>
  new Date(NOW_MS - minutes * MINUTE_MS).toISOString();

/** When a topic was looked at, and when its newest record was written; minutes ago. */
type Looked = [observed: number, record: number | null] | undefined;

const see = (topics: Looked[], promisedSeconds?: number) =>
  seenFreshness(
    topics.map((looked, index) => ({
      topic: `topic-${index}`,
      stored: looked && {
        state: {
          problems: {},
          known: {
            lastRecordAt: {
              status: 'known',
              value: looked[1] === null ? null : minutesAgo(looked[1]),
              source: 'kafka',
              observedAt: minutesAgo(looked[0]),
              delaySeconds: 0,
            },
          },
        },
      },
    })),
    promisedSeconds,
    { nowMs: NOW_MS, intervalMs: 5 * MINUTE_MS },
  );

describe('seenFreshness', () => {
  // prettier-ignore
  test.each<[string, Looked[], number | undefined, boolean | undefined]>([
    ['kept at the limit',                     [[0, 15]],           900,       false],
    ['broken beyond it',                      [[0, 16]],           900,       true],
    ['kept by its age when it was looked at', [[10, 25]],          900,       false],
    ['broken by one topic of two',            [[0, 1], [0, 16]],   900,       true],
    ['broken, whatever is known of others',   [undefined, [0, 16]], 900,      true],
    ['unknown as one topic is',               [[0, 1], undefined], 900,       undefined],
    ['unknown of an old look',                [[16, 90]],          900,       undefined],
    ['unknown of a topic without records',    [[0, null]],         900,       undefined],
    ['unknown where nothing is promised',     [[0, 90]],           undefined, undefined],
    ['unknown without topics',                [],                  900,       undefined],
  ])('is %s', (_case, topics, promised, isBroken) => {
    expect(see(topics, promised)?.isBroken).toBe(isBroken);
  });

  it('says which topic breaks the promise', () => {
    expect(
      see(
        [
          [0, 1],
          [0, 16],
        ],
        900,
      ),
    ).toEqual({
      isBroken: true,
      topic: 'topic-1',
      lastRecordAt: minutesAgo(16),
      promisedSeconds: 900,
    });
  });
});
