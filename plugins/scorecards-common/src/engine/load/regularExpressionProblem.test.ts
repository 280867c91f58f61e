// SPDX-License-Identifier: Apache-2.0
import { regularExpressionProblem } from './regularExpressionProblem';

describe('regularExpressionProblem', () => {
  test.each([
    'orders',
    '[a-z0-9-]+',
    '[a-z0-9-]+(\\.[a-z0-9-]+)*\\.v\\d+',
    '(?:eu|us|ap)-[a-z]+',
    '(-ab?)*',
    '(?:-a+|_b+)*',
    '(ab){2,50}',
    '(a+){3}',
    '.*foo.*',
    '^\\w+$',
    'a+b+c+d+e+',
    '',
  ])('accepts %j', pattern => {
    expect(regularExpressionProblem(pattern)).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['(',                    'is no regular expression'],
    ['[z-a]',                'is no regular expression'],
    ['(a+)+',                "repeats '(a+)'"],
    ['(a*)*b',               "repeats '(a*)'"],
    ['(a|a)*',               "repeats '(a|a)'"],
    ['(?:a|ab)*c',           "repeats '(?:a|ab)'"],
    ['((a|b)+c)*',           "repeats '((a|b)+c)'"],
    ['(.a+)*',               "repeats '(.a+)'"],
    ['(a[a-z]+)*',           "repeats '(a[a-z]+)'"],
    ['(-a?-)*',              "repeats '(-a?-)'"],
    ['([0-9]{1,3}){11,}',    "repeats '([0-9]{1,3})'"],
    ['.*a.*b.*c.*',          'has more than 3 repetitions'],
    ['\\d+[0-9]*\\w+[a-z0-9]+', 'has more than 3 repetitions'],
    ['(?=a)b',               "looks around in '(?=a)'"],
    ['(?<!a)b',              "looks around in '(?<!a)'"],
    ['(a)\\1',             "refers back in '\\\\1'"],
    ['a'.repeat(201),        'is longer than 200 characters'],
  ])('refuses %j: it %s', (pattern, message) => {
    expect(regularExpressionProblem(pattern)).toContain(message.replace('\\\\', '\\'));
  });
});
