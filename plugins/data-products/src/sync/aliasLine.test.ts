// SPDX-License-Identifier: Apache-2.0
import { aliasLine } from './aliasLine';

describe('aliasLine', () => {
  // prettier-ignore
  test.each<[string, string[], string]>([
    ['@payments-team', ['group:default/payments', 'group:default/pay'], `'@payments-team': group:default/payments`],
    ['payments',       [],                                             `'payments': group:default/<name>`],
    ["it's: nobody",   ['user:default/sam'],                           `'it''s: nobody': user:default/sam`],
    ['42',             ['group:default/42'],                           `'42': group:default/42`],
    ['two\nlines',     ['group:default/two'],                          `"two\\nlines": group:default/two`],
    ['say "hi"',       ['group:default/hi'],                           `'say "hi"': group:default/hi`],
  ])('gives %j a line', (text, suggestions, expected) => {
    expect(
      aliasLine({
        kind: 'owner',
        text,
        suggestions,
        productCount: 1,
        examples: [],
      }),
    ).toBe(expected);
  });

  it('stands in for a domain without a suggestion', () => {
    expect(
      aliasLine({
        kind: 'domain',
        text: 'suply',
        suggestions: [],
        productCount: 1,
        examples: [],
      }),
    ).toBe(`'suply': domain:default/<name>`);
  });
});
