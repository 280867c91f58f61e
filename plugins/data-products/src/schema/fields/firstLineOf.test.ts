// SPDX-License-Identifier: Apache-2.0
import { firstLineOf } from './firstLineOf';

describe('firstLineOf', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['a short text',                 'Gross, in cents.',            'Gross, in cents.'],
    ['a text that just fits',        'x'.repeat(140),               'x'.repeat(140)],
    ['a word that does not',         'x'.repeat(141),               `${'x'.repeat(140)}…`],
    ['words up to the last that fits', `${'x'.repeat(136)} yyy zzz`, `${'x'.repeat(136)} yyy…`],
    ['no half word',                 `${'x'.repeat(136)} yyyy zzz`, `${'x'.repeat(136)}…`],
  ])('keeps %s', (_case, text, expected) => {
    expect(firstLineOf(text)).toBe(expected);
  });
});
