// SPDX-License-Identifier: Apache-2.0
import { toCatalogTag, toCatalogText } from './catalogText';

describe('toCatalogTag', () => {
  // prettier-ignore
  test.each([
    ['PII',                         'pii'],
    ['Data Contract',               'data-contract'],
    ['gdpr_art_9',                  'gdpr-art-9'],
    ['team:c++#1',                  'team:c++#1'],
    [' -- Very (very) private! ',   'very-very-private'],
    ['x'.repeat(63),                'x'.repeat(63)],
    ['x'.repeat(64),                'x'.repeat(63)],
    [`${'x'.repeat(62)} y`,         'x'.repeat(62)],
    ['個人情報',                      undefined],
    ['',                            undefined],
  ])('makes %j %j', (tag, expected) => {
    expect(toCatalogTag(tag)).toBe(expected);
  });
});

describe('toCatalogText', () => {
  it('drops NUL and nothing else', () => {
    expect(toCatalogText('<b>a</b>\u0000\n*b* \u0001 é')).toBe(
      '<b>a</b>\n*b* \u0001 é',
    );
  });
});
