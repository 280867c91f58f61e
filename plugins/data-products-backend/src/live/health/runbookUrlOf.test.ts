// SPDX-License-Identifier: Apache-2.0

import { runbookUrlOf } from './runbookUrlOf';

describe('runbookUrlOf', () => {
  // prettier-ignore
  test.each([
    ['runbook', 'https://wiki.example/orders',        'https://wiki.example/orders'],
    ['Runbook', ' https://wiki.example/orders ',      'https://wiki.example/orders'],
    ['runbook', 'http://wiki.example/orders#restart', 'http://wiki.example/orders#restart'],
    ['runbook', 'wiki/orders',                        undefined],
    ['runbook', '',                                   undefined],
    ['runbook', 'data:text/html,hello',              undefined],
    ['runbook', 'ftp://wiki.example/orders',          undefined],
    ['runbook', 'https://kim:secret@wiki.example/',   undefined],
    ['manual',  'https://wiki.example/orders',        undefined],
  ])('of %s: %j', (name, value, expected) => {
    expect(runbookUrlOf({ attributes: [{ name, value }] })).toBe(expected);
  });
});
