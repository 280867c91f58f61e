// SPDX-License-Identifier: Apache-2.0
import { paceSchema, repeatingSource, type Pace } from './Pace';

const ROWS = ['[1]', '[2]', '[3]'].map(text => ({ text, isTombstone: false }));

describe('repeatingSource', () => {
  const source = (pace: Exclude<Pace, 'world'>, limit?: number) => {
    let nowMs = 5_000;
    const repeating = repeatingSource(ROWS, pace, { limit, now: () => nowMs });
    return (passedMs: number, maxRows: number) => {
      nowMs += passedMs;
      const { rows, ...rest } = repeating.next(maxRows);
      return { ...rest, texts: rows.map(({ text }) => text).join('') };
    };
  };

  test('brings as many rows as are due, over and over', () => {
    const next = source({ rowsPerSecond: 20 });
    expect(next(0, 100).texts).toBe('');
    expect(next(100, 100).texts).toBe('[1][2]');
    expect(next(149, 100).texts).toBe('[3][1]');
    expect(next(1, 100).texts).toBe('[2]');
  });

  test('catches up after a reader was slow', () => {
    const next = source({ rowsPerSecond: 20 });
    expect(next(200, 1).texts).toBe('[1]');
    expect(next(0, 100).texts).toBe('[2][3][1]');
  });

  test('brings as many as are asked for when unpaced', () => {
    expect(source('unpaced')(0, 7).texts).toBe('[1][2][3][1][2][3][1]');
  });

  test('ends at the limit', () => {
    const next = source('unpaced', 4);
    expect(next(0, 3)).toEqual({ texts: '[1][2][3]', isDone: false });
    expect(next(0, 3)).toEqual({
      texts: '[1]',
      isDone: true,
      finalMessage: 'Limit Reached',
    });
  });
});

test.each([
  ['world', true],
  ['unpaced', true],
  [{ rowsPerSecond: 20_000 }, true],
  [{ rowsPerSecond: 0 }, false],
  ['fast', false],
])('takes %j for a pace: %s', (value, isPace) => {
  expect(paceSchema.safeParse(value).success).toBe(isPace);
});
