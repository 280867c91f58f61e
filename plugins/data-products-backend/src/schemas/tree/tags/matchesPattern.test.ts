// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { matchesPattern } from './matchesPattern';

describe('matchesPattern', () => {
  // prettier-ignore
  test.each<[string, string, boolean]>([
    // name             pattern        matches
    ['a.b.ssn',         'a.b.ssn',     true],
    ['a.b.ssn',         'a.b.ss',      false],
    ['a.b.ssn',         'a.b.ssn.c',   false],
    ['a.b.ssn',         '**.ssn',      true],
    ['ssn',             '**.ssn',      false],
    ['ssn',             '**ssn',       true],
    ['a.ssn',           '*.ssn',       true],
    ['a.b.ssn',         '*.ssn',       false],
    ['a.b.ssn',         'a.*.ssn',     true],
    ['a.b.c.ssn',       'a.*.ssn',     false],
    ['a.b.c.ssn',       'a.**.ssn',    true],
    ['a.email_home',    '*.email*',    true],
    ['a.email.domain',  '*.email*',    false],
    ['a.email.domain',  '*.email**',   true],
    ['a.b1',            'a.b?',        true],
    ['a.b',             'a.b?',        false],
    ['a.b',             'a?b',         false],
    ['a.xbxb',          'a.*b',        true],
    ['a.x.xb',          '**x*b',       true],
    ['',                '**',          true],
    ['',                '',            true],
    ['a',               '',            false],
  ])('%j fits %j: %j', (name, pattern, expected) => {
    expect(matchesPattern(name, pattern)).toBe(expected);
  });

  it('says what a regular expression for the pattern would say', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', '.'),
      maxLength: 8,
    });
    const patterns = fc
      .array(fc.constantFrom('a', 'b', '.', '*', '**', '?'), { maxLength: 6 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, patterns, (text, pattern) => {
        expect(matchesPattern(text, pattern)).toBe(
          toExpression(pattern).test(text),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

function toExpression(pattern: string): RegExp {
  const source = pattern.replace(
    /\*\*|\*|\?|\./g,
    token => ({ '**': '.*', '*': '[^.]*', '?': '[^.]', '.': '\\.' })[token]!,
  );
  return new RegExp(`^${source}$`);
}
