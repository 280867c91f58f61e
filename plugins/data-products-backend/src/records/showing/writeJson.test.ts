// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { DecodedValue, ExactNumber } from '../decoding/DecodedValue';
import { writeJson } from './writeJson';

const object = (entries: Record<string, DecodedValue>) =>
  new Map(Object.entries(entries));

describe('writeJson', () => {
  // prettier-ignore
  test.each<[string, DecodedValue, string]>([
    ['64 bits',      9_223_372_036_854_775_807n,                 '9223372036854775807'],
    ['a decimal',    new ExactNumber('12.50'),                   '12.50'],
    ['a text',       '"é\n',                                     '"\\"é\\n"'],
    ['an object',    object({ b: [1, null], a: true }),          '{"b":[1,null],"a":true}'],
    ['empty things', [new Map(), []],                            '[{},[]]'],
  ])('writes %s', (_case, value, json) => {
    expect(writeJson(value, 1_000)).toEqual({ json, isCut: false });
  });

  // prettier-ignore
  test.each<[string, DecodedValue, string]>([
    ['of a list',    ['abc', 'def', 'g'],                        '["abc","… 2 more"]'],
    ['of an object', object({ a: 'abc', b: 2, c: 3 }),           '{"a":"abc","…":"… 2 more"}'],
    ['inside',       object({ a: [1, 2, 3, 4, 5] }),             '{"a":[1,2,"… 3 more"]}'],
  ])('says what is left out %s', (_case, value, json) => {
    expect(writeJson(value, 5)).toEqual({ json, isCut: true });
  });

  it('cuts a text that is very long', () => {
    const { json, isCut } = writeJson('x'.repeat(4_012), 10_000);
    expect(isCut).toBe(true);
    expect(JSON.parse(json)).toBe(`${'x'.repeat(4_000)}… 12 more`);
  });

  it('cuts what is nested without end', () => {
    let value: DecodedValue = 1;
    for (let level = 0; level < 10_000; level += 1) value = [value];
    expect(JSON.parse(writeJson(value, 100_000).json)).toBeDefined();
  });

  it('is JSON, not much longer than it may be', () => {
    const values = fc.letrec<{ any: DecodedValue }>(tie => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        fc.bigInt(),
        fc.array(tie('any')),
        fc.dictionary(fc.string(), tie('any')).map(object),
      ),
    }));
    fc.assert(
      fc.property(values.any, fc.nat({ max: 200 }), (value, room) => {
        const { json } = writeJson(value, room);
        JSON.parse(json);
        // One more value than there is room for, and the brackets and marks around it.
        expect(json.length).toBeLessThan(room + 1_000);
      }),
    );
  });
});
