// SPDX-License-Identifier: Apache-2.0
import { STRING } from '../expressions/Compiled';
import type { Value } from '../types';
import { type ScalarFunction, type Variant, variant } from './ScalarFunction';

const CATEGORY = 'STRING';

/** What looks at the characters of a text: patterns, code points, encodings, paddings. */
export const CHARACTER_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'REGEXP_EXTRACT',
    category: 'REGULAR EXPRESSION',
    description:
      'Takes the first piece of a text that matches a pattern, or a group of it.',
    variants: [
      variant(
        ['pattern STRING The regular expression', 'input STRING The text'],
        STRING,
        (pattern, text) => firstMatch(String(pattern), String(text), 0),
      ),
      variant(
        [
          'pattern STRING The regular expression',
          'input STRING The text',
          'group INTEGER Which group, from 1',
        ],
        STRING,
        (pattern, text, group) =>
          firstMatch(String(pattern), String(text), Number(group)),
      ),
    ],
  },
  {
    name: 'CHR',
    category: CATEGORY,
    description: 'Gives the character of a code point.',
    variants: [
      variant(['decimalCode INTEGER The code point'], STRING, code =>
        Number(code) >= 0 && Number(code) <= 0x10ffff
          ? String.fromCodePoint(Number(code))
          : null,
      ),
    ],
  },
  {
    name: 'ENCODE',
    category: CATEGORY,
    description:
      'Writes a text in another encoding: hex, utf8, ascii or base64.',
    variants: [
      variant(
        [
          'str STRING The text',
          'inputEncoding STRING How it is encoded',
          'outputEncoding STRING How it shall be',
        ],
        STRING,
        (text, from, to) => {
          const [source, target] = [encodingOf(from), encodingOf(to)];
          if (!source || !target) return null;
          return Buffer.from(String(text).replace(/^0x/i, ''), source).toString(
            target,
          );
        },
      ),
    ],
  },
  {
    name: 'LPAD',
    category: CATEGORY,
    description: 'Fills a text up on the left, or cuts it, to a length.',
    variants: [
      padded((text, length, filling) =>
        text.padStart(length, filling).slice(0, length),
      ),
    ],
  },
  {
    name: 'RPAD',
    category: CATEGORY,
    description: 'Fills a text up on the right, or cuts it, to a length.',
    variants: [
      padded((text, length, filling) =>
        text.padEnd(length, filling).slice(0, length),
      ),
    ],
  },
];

function padded(
  pad: (text: string, length: number, filling: string) => string,
): Variant {
  return variant(
    [
      'input STRING The text',
      'targetLen INTEGER How long it shall be',
      'padding STRING What it is filled up with',
    ],
    STRING,
    (text, length, filling): Value =>
      filling === '' || Number(length) < 0
        ? null
        : pad(String(text), Number(length), String(filling)),
  );
}

function firstMatch(
  pattern: string,
  text: string,
  group: number,
): string | null {
  try {
    return new RegExp(pattern).exec(text)?.[group] ?? null;
  } catch {
    // Java knows patterns that JavaScript does not, and the other way round.
    return null;
  }
}

const ENCODINGS: Record<string, BufferEncoding> = {
  hex: 'hex',
  utf8: 'utf8',
  ascii: 'latin1',
  base64: 'base64',
};

function encodingOf(name: Value): BufferEncoding | undefined {
  return ENCODINGS[String(name).toLowerCase()];
}
