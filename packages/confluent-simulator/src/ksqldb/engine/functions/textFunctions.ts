// SPDX-License-Identifier: Apache-2.0
import { INTEGER, STRING } from '../expressions/Compiled';
import { type ScalarFunction, variant } from './ScalarFunction';

const CATEGORY = 'STRING';
const TEXTS = { base: 'ARRAY', element: STRING } as const;

export const TEXT_FUNCTIONS: ScalarFunction[] = [
  simple('UCASE', 'Puts a text in capitals.', text => text.toUpperCase()),
  simple('LCASE', 'Puts a text in small letters.', text => text.toLowerCase()),
  simple('TRIM', 'Takes away white space on both sides.', text => text.trim()),
  simple('REVERSE', 'Turns a text round.', text =>
    [...text].reverse().join(''),
  ),
  simple(
    'INITCAP',
    'Puts the first letter of each word in capitals and the others in small letters.',
    text =>
      text
        .toLowerCase()
        .replace(/\S+/g, word => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  {
    name: 'LEN',
    category: CATEGORY,
    description: 'Counts the characters of a text.',
    variants: [
      variant(['input STRING The text'], INTEGER, text => String(text).length),
    ],
  },
  {
    name: 'CONCAT',
    category: CATEGORY,
    description: 'Joins texts; those that are null are left out.',
    variants: [
      variant(
        ['input STRING The texts'],
        STRING,
        (...texts) => texts.filter(text => text !== null).join(''),
        { isVariadic: true, takesNull: true },
      ),
    ],
  },
  {
    name: 'CONCAT_WS',
    category: CATEGORY,
    description: 'Joins texts with a separator between them.',
    variants: [
      variant(
        ['separator STRING What goes between', 'input STRING The texts'],
        STRING,
        (separator, ...texts) =>
          separator === null
            ? null
            : texts.filter(text => text !== null).join(String(separator)),
        { isVariadic: true, takesNull: true },
      ),
    ],
  },
  {
    name: 'SUBSTRING',
    category: CATEGORY,
    description: 'Cuts a piece out of a text.',
    variants: [
      variant(
        [
          'value STRING The text',
          'pos INTEGER Where it begins, from 1; from the end when negative',
        ],
        STRING,
        (text, position) => substring(String(text), Number(position), Infinity),
      ),
      variant(
        [
          'value STRING The text',
          'pos INTEGER Where it begins, from 1; from the end when negative',
          'length INTEGER How long it is at most',
        ],
        STRING,
        (text, position, length) =>
          substring(String(text), Number(position), Number(length)),
      ),
    ],
  },
  {
    name: 'REPLACE',
    category: CATEGORY,
    description: 'Replaces every occurrence of a text in another.',
    variants: [
      variant(
        [
          'str STRING The text',
          'oldStr STRING What is replaced',
          'newStr STRING What by',
        ],
        STRING,
        (text, from, to) =>
          String(text).replaceAll(String(from), () => String(to)),
      ),
    ],
  },
  {
    name: 'INSTR',
    category: CATEGORY,
    description: 'Tells where a text is in another, from 1; 0 when it is not.',
    variants: [
      variant(
        ['str STRING The text', 'substring STRING What is looked for'],
        INTEGER,
        (text, part) => String(text).indexOf(String(part)) + 1,
      ),
    ],
  },
  {
    name: 'SPLIT',
    category: CATEGORY,
    description: 'Cuts a text into a list at every delimiter.',
    variants: [
      variant(
        ['string STRING The text', 'delimiter STRING Where it is cut'],
        TEXTS,
        (text, delimiter) => String(text).split(String(delimiter)),
      ),
    ],
  },
  {
    name: 'ELT',
    category: CATEGORY,
    description: 'Takes one of several texts by its place, from 1.',
    variants: [
      variant(
        ['pos INTEGER Which one, from 1', 'input STRING The texts'],
        STRING,
        (position, ...texts) => texts[Number(position) - 1] ?? null,
        { isVariadic: true, takesNull: true },
      ),
    ],
  },
  {
    name: 'FIELD',
    category: CATEGORY,
    description:
      'Tells at which place among others a text is, from 1; 0 when it is not.',
    variants: [
      variant(
        ['str STRING The text', 'input STRING The others'],
        INTEGER,
        (text, ...others) => (text === null ? 0 : others.indexOf(text) + 1),
        { isVariadic: true, takesNull: true },
      ),
    ],
  },
];

function simple(
  name: string,
  description: string,
  change: (text: string) => string,
): ScalarFunction {
  return {
    name,
    category: CATEGORY,
    description,
    variants: [
      variant(['input STRING The text'], STRING, text => change(String(text))),
    ],
  };
}

function substring(text: string, position: number, length: number): string {
  if (length <= 0) return '';
  const start =
    position < 0
      ? Math.max(text.length + position, 0)
      : Math.max(position - 1, 0);
  return text.slice(start, start + length);
}
