// SPDX-License-Identifier: Apache-2.0
import { BoundsTest, contains, describeInterval, intervalOf } from './interval';

describe('intervalOf', () => {
  // prettier-ignore
  test.each<[BoundsTest, string, number[], number[]]>([
    [{ atLeast: 20 },               '[20, ∞)',   [20, 21],       [19.9]],
    [{ above: 20 },                 '(20, ∞)',   [20.1],         [20]],
    [{ atMost: 20 },                '(-∞, 20]',  [-5, 20],       [20.1]],
    [{ below: 20 },                 '(-∞, 20)',  [19.9],         [20]],
    [{ atLeast: 20, below: 40 },    '[20, 40)',  [20, 39.9],     [19.9, 40]],
    [{ above: 20, atMost: 40 },     '(20, 40]',  [20.1, 40],     [20, 40.1]],
    [{ atLeast: 20, atMost: 20 },   '20',        [20],           [19.9, 20.1]],
    [{ atLeast: -0.5, below: 0 },   '[-0.5, 0)', [-0.5, -0.1],   [0]],
    [{ atLeast: 0 },                '[0, ∞)',    [0, -0],        [-Number.MIN_VALUE]],
    [{ atLeast: 5, below: 5 },      '5',         [],             [5]],
    [{ atLeast: 5, above: 5 },      '(5, ∞)',    [6],            [5]],
  ])('of %j is %s', (test, text, inside, outside) => {
    const interval = intervalOf(test);
    expect(describeInterval(interval)).toBe(text);
    inside.forEach(value => expect([value, contains(interval, value)]).toEqual([value, true]));
    outside.forEach(value => expect([value, contains(interval, value)]).toEqual([value, false]));
  });
});
