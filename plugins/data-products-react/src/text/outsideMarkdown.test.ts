// SPDX-License-Identifier: Apache-2.0
import { outsideMarkdown } from './outsideMarkdown';

describe('outsideMarkdown', () => {
  // prettier-ignore
  test.each([
    ['plain text',               'Orders of the **web shop**.',        'Orders of the **web shop**.'],
    ['an image',                 '![a map](https://example.com/a.png)', '[a map](https://example.com/a.png)'],
    ['HTML',                     'a <img src="x"> b',                  'a &lt;img src="x"> b'],
    ['the end of HTML',          'a </b>',                             'a &lt;/b>'],
    ['a comment of HTML',        'a <!-- b -->',                       'a &lt;!-- b -->'],
    ['a link between brackets',  '<https://example.com>',              '<https://example.com>'],
    ['less than',                'a < b',                              'a < b'],
    ['code',                     '`![x](y) <b>`',                      '`![x](y) <b>`'],
    ['a block of code',          '```\n<b>\n```\n<i>',                 '```\n<b>\n```\n&lt;i>'],
    ['an exclamation',           'Look! [here](https://example.com)',  'Look! [here](https://example.com)'],
  ])('takes %s', (_case, markdown, expected) => {
    expect(outsideMarkdown(markdown)).toBe(expected);
  });
});
