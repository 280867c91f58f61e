// SPDX-License-Identifier: Apache-2.0
import { pairOf, toggleVersion } from './chosenVersions';

describe('toggleVersion', () => {
  // prettier-ignore
  test.each<[string, number[], number, number[]]>([
    ['ticks the first',                 [],     3, [3]],
    ['ticks a second',                  [3],    1, [3, 1]],
    ['lets go of the earliest tick',    [3, 1], 2, [1, 2]],
    ['unticks',                         [3, 1], 3, [1]],
  ])('%s', (_case, chosen, version, expected) => {
    expect(toggleVersion(chosen, version)).toEqual(expected);
  });
});

describe('pairOf', () => {
  // prettier-ignore
  test.each<[number[], ReturnType<typeof pairOf>]>([
    [[],      undefined],
    [[3],     undefined],
    [[3, 1],  { from: 1, to: 3 }],
    [[2, 10], { from: 2, to: 10 }],
  ])('of %j', (chosen, expected) => {
    expect(pairOf(chosen)).toEqual(expected);
  });
});
