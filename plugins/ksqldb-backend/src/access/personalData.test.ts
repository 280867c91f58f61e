// SPDX-License-Identifier: Apache-2.0
import * as fc from 'fast-check';
import {
  type Flow,
  originsOf,
  type PersonalData,
  spreadPersonalData,
} from './personalData';

/** `a+b>c` carries from the topics a and b to c; `?` is a source of which nothing is known. */
function flows(...texts: string[]): Flow[] {
  return texts.map(text => {
    const [from = '', to = ''] = text.split('>');
    return {
      from: from.split('+').map(topic => (topic === '?' ? undefined : topic)),
      to: to.split('+'),
    };
  });
}

const own = (data: Record<string, PersonalData>) =>
  new Map(Object.entries(data));

describe('spreadPersonalData', () => {
  // prettier-ignore
  test.each<[string, Record<string, PersonalData>, string[], PersonalData]>([
    //                                             topics                                queries            of z
    ['keeps what nothing is carried into',         { z: 'no' },                          [],                'no'],
    ['knows nothing of what is not told',          {},                                   ['z>a'],           'unknown'],
    ['carries it on',                              { a: 'yes', z: 'no' },                ['a>z'],           'yes'],
    ['does not carry it back',                     { a: 'yes', z: 'no' },                ['z>a'],           'no'],
    ['carries it through others',                  { a: 'yes', b: 'no', z: 'no' },       ['b>z', 'a>b'],    'yes'],
    ['takes it from one of two',                   { a: 'no', b: 'yes', z: 'no' },       ['a+b>z'],         'yes'],
    ['carries what is not known as such',          { a: 'unknown', z: 'no' },            ['a>z'],           'unknown'],
    ['prefers what is certain',                    { a: 'unknown', b: 'yes', z: 'no' },  ['a>z', 'b>z'],    'yes'],
    ['leaves what is certain',                     { a: 'unknown', z: 'yes' },           ['a>z'],           'yes'],
    ['makes certain what was not known',           { a: 'yes', z: 'unknown' },           ['a>z'],           'yes'],
    ['trusts no source without a topic',           { z: 'no' },                          ['?>z'],           'unknown'],
    ['nor what comes of it later',                 { b: 'no', z: 'no' },                 ['?>b', 'b>z'],    'unknown'],
    ['ends where queries go in circles',           { a: 'no', b: 'yes', z: 'no' },       ['a>b', 'b>a', 'a>z'], 'yes'],
    ['stays clean where nothing is carried',       { a: 'no', b: 'no', z: 'no' },        ['a>b', 'b>a', 'a+b>z'], 'no'],
  ])('%s', (_case, topics, queries, expected) => {
    const spread = spreadPersonalData(own(topics), flows(...queries));
    expect(spread.get('z')).toBe(expected);
  });

  const topic = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const flow = fc.record({
    from: fc.array(fc.option(topic, { nil: undefined, freq: 8 }), {
      minLength: 1,
      maxLength: 3,
    }),
    to: fc.array(topic, { minLength: 1, maxLength: 2 }),
  });
  const data = fc
    .dictionary(topic, fc.constantFrom<PersonalData>('yes', 'no', 'unknown'))
    .map(own);
  const CERTAINTY: Record<PersonalData, number> = { no: 0, unknown: 1, yes: 2 };
  const certainty = (of?: PersonalData) => CERTAINTY[of ?? 'unknown'];

  it('is never made less by another query', () => {
    fc.assert(
      fc.property(data, fc.array(flow), flow, (topics, some, another) => {
        const before = spreadPersonalData(topics, some);
        const after = spreadPersonalData(topics, [...some, another]);
        for (const [name, known] of before) {
          expect(certainty(after.get(name))).toBeGreaterThanOrEqual(
            certainty(known),
          );
        }
      }),
    );
  });

  it('is what the most telling of all origins is', () => {
    fc.assert(
      fc.property(data, fc.array(flow), topic, (topics, some, name) => {
        const origins = [...originsOf(name, some)].map(origin =>
          certainty(origin === undefined ? undefined : topics.get(origin)),
        );
        const spread = spreadPersonalData(topics, some);
        expect(certainty(spread.get(name))).toBe(Math.max(...origins));
      }),
    );
  });
});
