// SPDX-License-Identifier: Apache-2.0
import { aLevel } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { english } from '../__testUtils__/english';
import { levelWords } from './levelName';

const levels = [
  aLevel({ id: 'bronze', title: 'Bronze', description: 'Can be used.' }),
  aLevel({ id: 'silver', title: 'Silver', description: '' }),
  aLevel({ id: 'gold', title: 'Gold' }),
];

describe('a level in words', () => {
  // prettier-ignore
  test.each([
    ['a level',                       { level: 'bronze' },                          'Bronze',   1, 1, /Can be used/],
    ['a level without description',   { level: 'silver' },                          'Silver',   2, 2, /level 2 of 3/],
    ['no level',                      {},                                           'No level', 0, 0, /not met/],
    ['an unknown one above a level',  { level: 'bronze', possibleLevel: 'gold' },   'Unknown',  1, 3, /At least Bronze, possibly Gold/],
    ['an unknown one above none',     { possibleLevel: 'silver' },                  'Unknown',  0, 2, /Possibly Silver/],
    ['one the definition dropped',    { level: 'platinum' },                        'platinum', 0, 0, /level 0 of 3/],
  ])('%s', (_case, standing, label, reached, possible, help) => {
    const words = levelWords(english, levels, standing);
    expect(words).toMatchObject({ label, reached, possible, steps: 3 });
    expect(words.help).toMatch(help);
  });
});
