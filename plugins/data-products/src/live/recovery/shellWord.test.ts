// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { shellWord } from './shellWord';

describe('shellWord', () => {
  // prettier-ignore
  test.each([
    ['orders',             'orders'],
    ['orders.placed-v1',   'orders.placed-v1'],
    ['pkc-1.example:9092', 'pkc-1.example:9092'],
    ['a,b',                'a,b'],
    ['',                   `''`],
    ['two words',          `'two words'`],
    ['$HOME',              `'$HOME'`],
    ['a;rm -rf ~',         `'a;rm -rf ~'`],
    ['`id`',               "'`id`'"],
    ["it's",               `'it'\\''s'`],
    ['a\\b',               `'a\\b'`],
    ['~',                  `'~'`],
    ['a\nb',               `$'a\\U0000000ab'`],
    ['é',                  `$'\\U000000e9'`],
    ["é'\\",               `$'\\U000000e9\\'\\\\'`],
    ['a\u202eb',           `$'a\\U0000202eb'`],
    ['😀',                 `$'\\U0001f600'`],
  ])('writes %j as %s', (text, expected) => {
    expect(shellWord(text)).toBe(expected);
  });

  test.each([
    'two  words',
    "it's",
    '$HOME `id` $(id)',
    'a\\b',
    'a\nb',
    'é',
    '😀',
  ])('is read as %j again by bash', text => {
    const read = execFileSync('bash', ['-c', `printf %s ${shellWord(text)}`], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    });
    expect(read).toBe(text);
  });
});
