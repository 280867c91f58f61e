// SPDX-License-Identifier: Apache-2.0
import { topicNameProblem } from './topicNameProblem';

describe('topicNameProblem', () => {
  test.each([
    ['a plain name', 'orders'],
    ['every character there can be', 'Orders-returned_v1.x'],
    ['the longest name', 'a'.repeat(249)],
    ['dots with something else', '..a'],
  ])('finds nothing wrong with %s', (_case, name) => {
    expect(topicNameProblem(name)).toBeUndefined();
  });

  test.each<[string, string, object]>([
    ['nothing', '', { reason: 'needed' }],
    [
      'one character too many',
      'a'.repeat(250),
      { reason: 'tooLong', length: 250 },
    ],
    ['a space', 'orders returned', { reason: 'characters' }],
    ['a slash', 'orders/returned', { reason: 'characters' }],
    ['one dot', '.', { reason: 'dots' }],
    ['two dots', '..', { reason: 'dots' }],
  ])('refuses %s', (_case, name, problem) => {
    expect(topicNameProblem(name)).toEqual(problem);
  });
});
