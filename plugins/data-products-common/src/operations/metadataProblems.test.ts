// SPDX-License-Identifier: Apache-2.0
import { ProductMetadata } from '../api/operationTypes';
import { aProductMetadata } from '../builders/operation';
import {
  MAX_ATTRIBUTE_LENGTH,
  MetadataRules,
  findEndProblems,
  findMetadataProblems,
} from './metadataProblems';

const rules: MetadataRules = {
  maxDescriptionLength: 10,
  hasDomains: true,
  today: '2026-11-22',
};

const codesOf = (
  metadata: Partial<ProductMetadata>,
  overrides: Partial<MetadataRules> = {},
) =>
  findMetadataProblems(aProductMetadata({ description: 'x', ...metadata }), {
    ...rules,
    ...overrides,
  }).map(({ code }) => code);

const ending = aProductMetadata({
  lifecycle: 'deprecated',
  endsOn: '2026-11-01',
});

describe('findMetadataProblems', () => {
  // prettier-ignore
  test.each<[string, Partial<ProductMetadata>, Partial<MetadataRules>, string[]]>([
    ['nothing about a whole form',                      {},                                          {},                                        []],
    ['nothing about the longest description',           { description: 'x'.repeat(10) },             {},                                        []],
    ['one character more',                              { description: 'x'.repeat(11) },             {},                                        ['description-too-long']],
    ['nothing about space around the longest',          { description: `  ${'x'.repeat(10)}\n` },    {},                                        []],
    ['nothing about a field that holds what nobody understands', { owner: '' },                      { unrecognized: { owner: 'nobody' } },     []],
    ['nothing about a domain where there is none',      { domain: '' },                              { hasDomains: false },                     []],
    ['nothing about what ended before the form',        { ...ending, description: 'x' },             { before: ending },                        []],
    ['a new end in the past',                           { ...ending, description: 'x', endsOn: '2026-11-22' }, { before: ending },              ['ends-on-passed']],
    ['nothing about an end that is put off',            { ...ending, description: 'x', endsOn: '2026-11-23' }, { before: ending },              []],
    ['an end that outlives the deprecation',            { lifecycle: 'active', endsOn: '2027-01-01' }, { before: ending },                      ['ends-on-not-allowed']],
    ['nothing about a deprecation taken back',          { lifecycle: 'active', endsOn: '' },         { before: ending },                        []],
    ['nothing about a product that retires',            { ...ending, description: 'x', lifecycle: 'retired' }, { before: ending },              []],
    ['nothing about the longest attribute',             { attributes: [{ name: 'a', value: 'x'.repeat(MAX_ATTRIBUTE_LENGTH) }] },     {},         []],
    ['one character more of an attribute',              { attributes: [{ name: 'a', value: 'x'.repeat(MAX_ATTRIBUTE_LENGTH + 1) }] }, {},         ['attribute-too-long']],
    ['a control character in an attribute',             { attributes: [{ name: 'a', value: '\u0000' }] }, {},                                     ['control-character']],
  ])('says %s', (_case, metadata, overrides, codes) => {
    expect(codesOf(metadata, overrides)).toEqual(codes);
  });

  it('says at which field, in the order of the form', () => {
    const problems = findMetadataProblems(
      aProductMetadata({
        product: '\t\n\u0007',
        description: '',
        owner: '',
        ownerEmail: 'x',
      }),
      rules,
    );
    expect(problems.map(({ field }) => field)).toEqual([
      'metadata.product',
      'metadata.description',
      'metadata.owner',
      'metadata.ownerEmail',
    ]);
  });
});

describe('findEndProblems', () => {
  test.each([
    ['2026-11-21', ['ends-on-passed']],
    ['2026-11-22', ['ends-on-passed']],
    ['2026-11-23', []],
    ['', ['ends-on-missing']],
    ['2026-11-31', ['ends-on-invalid']],
    ['soon', ['ends-on-invalid']],
  ])('judges %j', (endsOn, codes) => {
    const problems = findEndProblems(endsOn, {
      today: '2026-11-22',
      field: 'endsOn',
    });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(problems.every(({ field }) => field === 'endsOn')).toBe(true);
  });
});
