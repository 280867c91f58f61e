// SPDX-License-Identifier: Apache-2.0
import { STRING } from '../expressions/Compiled';
import { type ScalarFunction, variant } from './ScalarFunction';

/** The first letter of what is masked: capitals, small letters, digits, everything else. */
const MASKS = ['X', 'x', 'n', '-'];

export const MASK_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'MASK',
    category: 'STRING',
    description:
      'Hides every character of a text, but tells of what kind it was.',
    variants: [
      variant(['input STRING The text'], STRING, text => masked(String(text))),
    ],
  },
  partly(
    'MASK_LEFT',
    'Hides the first characters of a text.',
    (text, count) => masked(text.slice(0, count)) + text.slice(count),
  ),
  partly(
    'MASK_RIGHT',
    'Hides the last characters of a text.',
    (text, count) =>
      text.slice(0, split(text, count)) +
      masked(text.slice(split(text, count))),
  ),
  partly(
    'MASK_KEEP_LEFT',
    'Hides all but the first characters of a text.',
    (text, count) => text.slice(0, count) + masked(text.slice(count)),
  ),
  partly(
    'MASK_KEEP_RIGHT',
    'Hides all but the last characters of a text.',
    (text, count) =>
      masked(text.slice(0, split(text, count))) +
      text.slice(split(text, count)),
  ),
];

function partly(
  name: string,
  description: string,
  mask: (text: string, count: number) => string,
): ScalarFunction {
  return {
    name,
    category: 'STRING',
    description,
    variants: [
      variant(
        ['input STRING The text', 'numChars INTEGER How many characters'],
        STRING,
        (text, count) => mask(String(text), Math.max(Number(count), 0)),
      ),
    ],
  };
}

/** Where the last `count` characters begin. */
function split(text: string, count: number): number {
  return Math.max(text.length - count, 0);
}

function masked(text: string): string {
  const [capital = '', small = '', digit = '', other = ''] = MASKS;
  return [...text]
    .map(character => {
      if (/\p{Lu}/u.test(character)) return capital;
      if (/\p{Ll}/u.test(character)) return small;
      return /\p{Nd}/u.test(character) ? digit : other;
    })
    .join('');
}
