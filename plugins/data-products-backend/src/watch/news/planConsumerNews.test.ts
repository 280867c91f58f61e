// SPDX-License-Identifier: Apache-2.0

import { planConsumerNews, SeenGroup } from './planConsumerNews';
import { ConsumersMark } from './types';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const START_MS = Date.parse('2026-11-01T12:00:00.000Z');
const SETTLE_MS = 10 * MINUTE_MS;

type Look = [minute: number, state: SeenGroup['state'] | undefined];

/** Looks at the group `reports`, beginning with what is remembered; `undefined` when it is not among those seen. */
function told(looks: readonly Look[], beginning?: ConsumersMark): string[] {
  let mark = beginning;
  return looks.flatMap(([minute, state]) => {
    const now = new Date(START_MS + minute * MINUTE_MS);
    const group = { clusterId: 'lkc-1', groupId: 'reports' };
    const seen: SeenGroup[] = state
      ? [{ ...group, state, observedAt: now.toISOString() }]
      : [];
    const planned = planConsumerNews(mark, seen, { now, settleMs: SETTLE_MS });
    mark = planned.mark;
    return planned.news.map(
      news => `${'event' in news ? news.event : ''} at ${minute}`,
    );
  });
}

const NOBODY: ConsumersMark = { groups: [] };

describe('planConsumerNews', () => {
  // prettier-ignore
  test.each<[string, Look[], string[]]>([
    ['nothing of who reads at the beginning',        [[0, 'reading'], [15, 'reading']],                              []],
    ['nothing of who has stopped at the beginning',  [[0, 'stopped'], [15, 'stopped'], [30, 'gone']],                []],
    ['that one begins that had stopped',             [[0, 'stopped'], [15, 'reading']],                              ['reads at 15']],
    ['that one has stopped, when it still has',      [[0, 'reading'], [15, 'stopped'], [30, 'stopped']],             ['stopped at 30']],
    ['not before it is settled',                     [[0, 'reading'], [15, 'stopped'], [24, 'stopped']],             []],
    ['as soon as it is settled',                     [[0, 'reading'], [15, 'stopped'], [25, 'stopped']],             ['stopped at 25']],
    ['nothing of a deployment',                      [[0, 'reading'], [15, 'stopped'], [24, 'reading'], [30, 'stopped']], []],
    ['that one is gone',                             [[0, 'reading'], [15, 'gone'], [30, 'gone'], [45, 'gone']],     ['gone at 30']],
    ['nothing more when it goes after it stopped',   [[0, 'reading'], [15, 'stopped'], [30, 'stopped'], [45, 'gone']], ['stopped at 30']],
    ['that it reads again',                          [[0, 'reading'], [15, 'stopped'], [30, 'stopped'], [45, 'reading']], ['stopped at 30', 'reads at 45']],
    ['nothing of what nobody tells',                 [[0, 'reading'], [15, 'unknown'], [30, 'unknown']],             []],
    ['nothing of what is not seen',                  [[0, 'reading'], [15, undefined], [30, 'reading']],             []],
  ])('tells %s', (_case, looks, events) => {
    expect(told(looks)).toEqual(events);
  });

  test.each<[SeenGroup['state'], string[]]>([
    ['reading', ['reads at 0']],
    ['unknown', ['reads at 0']],
    ['stopped', []],
    ['gone', []],
  ])('of a group that is new and %s tells %j', (state, events) => {
    expect(told([[0, state]], NOBODY)).toEqual(events);
  });

  it('tells of what runs every night once a week', () => {
    const nights = Array.from({ length: 8 }, (_, night): Look[] => [
      [night * DAY_MINUTES, 'reading'],
      [night * DAY_MINUTES + 60, 'stopped'],
      [night * DAY_MINUTES + 75, 'stopped'],
    ]).flat();
    expect(told(nights)).toEqual([
      'stopped at 75',
      `reads at ${DAY_MINUTES}`,
      `stopped at ${7 * DAY_MINUTES + 75}`,
    ]);
  });

  it('forgets groups that have stopped and are seen no more', () => {
    const first = planConsumerNews(
      undefined,
      [
        {
          clusterId: 'lkc-1',
          groupId: 'a',
          state: 'reading',
          observedAt: at(0),
        },
        { clusterId: 'lkc-1', groupId: 'b', state: 'gone', observedAt: at(0) },
      ],
      { now: new Date(at(0)), settleMs: SETTLE_MS },
    );
    const later = (days: number) =>
      planConsumerNews(first.mark, [], {
        now: new Date(at(days * DAY_MINUTES)),
        settleMs: SETTLE_MS,
      }).mark.groups.map(({ groupId }) => groupId);
    expect([later(29), later(30)]).toEqual([['a', 'b'], ['a']]);
  });
});

function at(minute: number): string {
  return new Date(START_MS + minute * MINUTE_MS).toISOString();
}
