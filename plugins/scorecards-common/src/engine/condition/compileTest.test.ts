// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { FactValue } from '../../model/fact';
import { compileTest, MAX_MATCHED_LENGTH } from './compileTest';

describe('compileTest', () => {
  // prettier-ignore
  test.each<[ValueTest, FactValue[], FactValue[]]>([
    [{ otherwise: true },               [true, 0, '', []],         []],
    [{ is: false },                     [false],                   [true, 0, '']],
    [{ atLeast: 1, below: 3 },          [1, 2.9],                  [0.9, 3, '2', true]],
    [{ equals: 'NONE' },                ['NONE'],                  ['none', 'NONE ', ['NONE']]],
    [{ oneOf: ['a', 'b'] },             ['a', 'b'],                ['c', 'ab', ['a']]],
    [{ matches: 'a|b+' },               ['a', 'bb'],               ['ab', 'xa', '']],
    [{ matches: '.*' },                 ['x'.repeat(MAX_MATCHED_LENGTH)], ['x'.repeat(MAX_MATCHED_LENGTH + 1)]],
    [{ longerThan: 2 },                 ['abc'],                   ['ab', ['a', 'b', 'c']]],
    [{ includes: 'pii' },               [['x', 'pii']],            [[], ['PII'], 'pii']],
    [{ includesOneOf: ['a', 'b'] },     [['b'], ['a', 'b']],       [[], ['c'], 'a']],
    [{ isEmpty: true },                 [[]],                      [['a'], '']],
    [{ isEmpty: false },                [['a']],                   [[], 'a']],
  ])('%j holds for some and not for others', (test, held, others) => {
    const holds = compileTest(test);
    held.forEach(value => expect([value, holds(value)]).toEqual([value, true]));
    others.forEach(value => expect([value, holds(value)]).toEqual([value, false]));
  });
});
