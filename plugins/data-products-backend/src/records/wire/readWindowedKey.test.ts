// SPDX-License-Identifier: Apache-2.0
import { readWindowedKey } from './readWindowedKey';

const START = '2026-11-23T08:00:00.000Z';
const END = '2026-11-23T08:07:30.000Z';

const time = (instant: string) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(Date.parse(instant)));
  return bytes;
};
const text = (of: string) => Buffer.from(of);

describe('readWindowedKey', () => {
  // prettier-ignore
  test.each<[string, Buffer[], ReturnType<typeof readWindowedKey>]>([
    ['a window',                        [text('0101'), time(START)],            { text: '0101', window: { startsAt: START } }],
    ['a session',                       [text('0101'), time(END), time(START)], { text: '0101', window: { startsAt: START, endsAt: END } }],
    ['a key that is more than ASCII',   [text('Köln'), time(START)],            { text: 'Köln', window: { startsAt: START } }],
    ['the first instant of 2000',       [text('a'), time('2000-01-01T00:00:00.000Z')], { text: 'a', window: { startsAt: '2000-01-01T00:00:00.000Z' } }],
    ['an instant before that',          [text('a'), time('1999-12-31T23:59:59.999Z')], undefined],
    ['the last instant of 2099',        [text('a'), time('2099-12-31T23:59:59.999Z')], { text: 'a', window: { startsAt: '2099-12-31T23:59:59.999Z' } }],
    ['an instant after that',           [text('a'), time('2100-01-01T00:00:00.000Z')], undefined],
    ['a number alone, which may be one', [time(START)],                         undefined],
    ['two numbers alone',               [time(END), time(START)],               undefined],
    ['bytes before it that are no text', [Buffer.from([0xff, 1]), time(START)], undefined],
    ['a text alone',                    [text('0101')],                         undefined],
    ['a longer text alone',             [text('a store in Cologne')],           undefined],
    ['nothing',                         [],                                     undefined],
  ])('%s', (_case, parts, expected) => {
    expect(readWindowedKey(Buffer.concat(parts))).toEqual(expected);
  });
});
