// SPDX-License-Identifier: Apache-2.0
import { plain, ValueType } from '../ValueType';
import { typeWords } from './typeWords';

const listOf = (items: ValueType): ValueType => ({
  is: 'list',
  items: () => items,
});
const anyOf = (...branches: ValueType[]): ValueType => ({
  is: 'union',
  branches: () => branches,
});
const nothing: ValueType = { is: 'null' };
const text = plain('string');
const number = plain('number');
const letters = (count: number) =>
  [...'abcdefghijklmnop'].slice(0, count).map(letter => plain(letter));
const nested = (levels: number): ValueType =>
  levels === 0 ? text : listOf(nested(levels - 1));

/** A list of itself. */
const endless: ValueType = { is: 'list', items: () => endless };

describe('typeWords', () => {
  // prettier-ignore
  test.each<[string, ValueType, string]>([
    ['one of two',                   anyOf(text, number),                  'string or number'],
    ['one of three',                 anyOf(text, number, plain('date')),   'string, number or date'],
    ['one that may be null',         anyOf(nothing, text),                 'string'],
    ['nothing but null',             nothing,                              'null'],
    ['nothing but null in a union',  anyOf(nothing),                       'null'],
    ['the same twice',               anyOf(text, plain('string')),         'string'],
    ['a list of one of two',         listOf(anyOf(text, number)),          'array of (string or number)'],
    ['a list of what may be null',   listOf(anyOf(nothing, text)),         'array of (string or null)'],
    ['a list of the same twice',     listOf(anyOf(text, plain('string'))), 'array of string'],
    ['a list or not',                anyOf(text, listOf(text)),            'string or array of string'],
    ['as many as anybody reads',     anyOf(...letters(12)),                'a, b, c, d, e, f, g, h, i, j, k or l'],
    ['more than anybody reads',      anyOf(...letters(13)),                'a, b, c, d, e, f, g, h, i, j, k, l or …'],
    ['as deep as anybody reads',     nested(8),                            `${'array of '.repeat(8)}string`],
    ['deeper than anybody reads',    endless,                              `${'array of '.repeat(9)}…`],
  ])('says %s', (_what, type, expected) => {
    expect(typeWords(type)).toBe(expected);
  });
});
