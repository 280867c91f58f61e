// SPDX-License-Identifier: Apache-2.0
import { parseEndsOn } from './endsOn';

describe('parseEndsOn', () => {
  // prettier-ignore
  test.each([
    ['2027-01-31',                '2027-01-31'],
    [' 2027-01-31 ',              '2027-01-31'],
    ['2028-02-29',                '2028-02-29'],
    ['2027-01-31T00:00:00Z',      '2027-01-31'],
    ['2027-01-31T23:30:00-08:00', '2027-01-31'],
    ['',                          undefined],
    ['  ',                        undefined],
    [undefined,                   undefined],
  ])(
    'reads %j as %j',
    (text, expected) => expect(parseEndsOn(text)).toBe(expected),
  );

  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-31',
    '31/01/2027',
    '20270131',
    '2027-01-31 and later',
    'soon',
    '-',
  ])('refuses %j and says how to write it', text => {
    expect(() => parseEndsOn(text)).toThrow(
      `'${text}' is not a calendar day; write it as 2027-01-31`,
    );
  });
});
