// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed } from '../engine/types';
import { Log } from './Log';
import { mergeFeeds } from './mergeFeeds';

const COLUMNS: Column[] = [
  { name: 'K', type: { base: 'STRING' }, isKey: true },
  { name: 'N', type: { base: 'INTEGER' }, isKey: false },
];

const logOf = (
  records: readonly (readonly [atMs: number, key: string, n: number])[],
  options: { isTable?: boolean; mostKept?: number } = {},
) => {
  const log = new Log(COLUMNS, options);
  for (const [atMs, key, n] of records) {
    log.append({ values: [key, n], timestampMs: atMs }, atMs);
  }
  return log;
};

const numbers = (feed: Feed, nowMs: number) => {
  const end = feed.countAt(nowMs);
  const found = [];
  for (let index = feed.firstAt(nowMs); index < end; index += 1) {
    found.push(feed.at(index).values[1]);
  }
  return found;
};

const MANY = [
  [1, 'a', 1],
  [2, 'b', 2],
  [3, 'a', 3],
  [4, 'a', 4],
  [5, 'c', 5],
] as const;

describe('Log', () => {
  test('tells what was written by a time', () => {
    const log = logOf(MANY);
    expect(numbers(log, 0)).toEqual([]);
    expect(numbers(log, 3)).toEqual([1, 2, 3]);
    expect(numbers(log, 100)).toEqual([1, 2, 3, 4, 5]);
  });

  test('counts what is written later from when it is written', () => {
    const log = new Log(COLUMNS);
    log.append({ values: ['a', 1], timestampMs: 5 }, 50);
    log.append({ values: ['a', 2], timestampMs: 60 }, 20);
    expect([log.countAt(49), log.countAt(50)]).toEqual([0, 2]);
  });

  test('forgets the older half of a stream when there is too much', () => {
    const log = logOf(MANY, { mostKept: 4 });
    expect(numbers(log, 100)).toEqual([3, 4, 5]);
    expect(log.countAt(100)).toBe(5);
    expect(() => log.at(1)).toThrow('There is no record 1');
  });

  test('forgets of a table what was replaced', () => {
    const log = logOf(MANY, { mostKept: 4, isTable: true });
    expect(numbers(log, 100)).toEqual([2, 4, 5]);
    expect(log.countAt(100)).toBe(5);
  });
});

describe('mergeFeeds', () => {
  test('gives what several writers write in the order of time', () => {
    const merged = mergeFeeds(COLUMNS, [
      logOf([
        [1, 'a', 1],
        [4, 'a', 4],
      ]),
      logOf([
        [2, 'b', 2],
        [3, 'b', 3],
      ]),
    ]);
    expect(numbers(merged, 3)).toEqual([1, 2, 3]);
    expect(numbers(merged, 9)).toEqual([1, 2, 3, 4]);
  });

  test('takes in what is written while it is read', () => {
    const late = logOf([]);
    const merged = mergeFeeds(COLUMNS, [logOf([[1, 'a', 1]]), late]);
    expect(numbers(merged, 5)).toEqual([1]);
    late.append({ values: ['b', 2], timestampMs: 6 }, 6);
    expect(numbers(merged, 6)).toEqual([1, 2]);
  });

  test('counts what is no longer kept, so that readers stay where they are', () => {
    const old = logOf(MANY, { mostKept: 4 });
    const merged = mergeFeeds(COLUMNS, [old, logOf([[9, 'z', 9]])]);
    expect(numbers(merged, 5)).toEqual(numbers(old, 5));
    expect(merged.countAt(5)).toBe(old.countAt(5));
    expect(merged.at(old.countAt(5) - 1)).toEqual(old.at(old.countAt(5) - 1));
    expect(numbers(merged, 9)).toEqual([3, 4, 5, 9]);
  });

  test('is nothing of nobody', () => {
    expect(numbers(mergeFeeds(COLUMNS, []), 9)).toEqual([]);
  });
});
