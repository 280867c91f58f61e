// SPDX-License-Identifier: Apache-2.0
/* eslint-disable no-script-url -- what nothing may lead to */
import { safeHref } from './safeHref';

describe('safeHref', () => {
  // prettier-ignore
  test.each([
    ['https://chat.example/c/1',   'https://chat.example/c/1'],
    ['http://wiki.example',        'http://wiki.example/'],
    ['mailto:team@example.com',    'mailto:team@example.com'],
    [' team@example.com ',         'mailto:team@example.com'],
    ['javascript:alert(1)',        undefined],
    ['JavaScript:alert(1)//@a.b',  undefined],
    ['data:text/html,x',           undefined],
    ['#orders-support',            undefined],
    ['//chat.example',             undefined],
    ['',                           undefined],
  ])('%j leads to %j', (text, expected) => {
    expect(safeHref(text)).toBe(expected);
  });
});
