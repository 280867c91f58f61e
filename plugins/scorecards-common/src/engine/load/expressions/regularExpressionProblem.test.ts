// SPDX-License-Identifier: Apache-2.0
import { regularExpressionProblem } from './regularExpressionProblem';

describe('regularExpressionProblem', () => {
  test.each([
    'orders',
    '[a-z0-9-]+',
    '[a-z0-9-]+(\\.[a-z0-9-]+)*\\.v\\d+',
    '([a-z]+\\.)*[a-z]+',
    '(\\d{1,3}\\.){3}\\d{1,3}',
    '(?:eu|us|ap)-[a-z]+',
    '(?:prod|preprod)-[a-z]+',
    '(-ab?)*',
    '(?:-a+|_b+)*',
    '(-(_a*)*)*',
    '((a|b)+c)*',
    '(ab){2,50}',
    '.*foo.*',
    '^\\w+$',
    'a+b+c+d+e+',
    '',
  ])('accepts %j', pattern => {
    expect(regularExpressionProblem(pattern)).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['(',                      'is no regular expression'],
    ['[z-a]',                  'is no regular expression'],
    ['(a+)+',                  "repeats '(a+)'"],
    ['(a*)*b',                 "repeats '(a*)'"],
    ['(a?){10}',               "repeats '(a?)'"],
    ['(a|a)*',                 "repeats '(a|a)'"],
    ['(?:a|ab)*c',             "repeats '(?:a|ab)'"],
    ['((a|ab)+c)*',            "repeats '((a|ab)+c)'"],
    ['(.a+)*',                 "repeats '(.a+)'"],
    ['(a[a-z]+)*',             "repeats '(a[a-z]+)'"],
    ['(-a?-)*',                "repeats '(-a?-)'"],
    ['(-a*a*)*',               "repeats '(-a*a*)'"],
    ['(-(ab)?(ab)*)*',         "repeats '(-(ab)?(ab)*)'"],
    ['(-(a|a))*',              "repeats '(-(a|a))'"],
    ['a*a*a*a*',               'has too many repetitions'],
    ['.*a.*b.*c.*',            'has too many repetitions'],
    ['\\d+[0-9]*\\w+[a-z0-9]+', 'has too many repetitions'],
    ['a?'.repeat(40),          'has too many repetitions'],
    ['(a|ab)'.repeat(30),      'has too many repetitions'],
    ['(?=a)b',                 "looks around in '(?=a)'"],
    ['(?<!a)b',                "looks around in '(?<!a)'"],
    ['(a)\\1',                 "refers back in '\\1'"],
    ['a'.repeat(201),          'is longer than 200 characters'],
  ])('refuses %j: it %s', (pattern, message) => {
    expect(regularExpressionProblem(pattern)).toContain(message);
  });
});
