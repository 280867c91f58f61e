// SPDX-License-Identifier: Apache-2.0
import type { SampledPart } from '@data-mesh/backstage-plugin-data-products-common';
import { aSampledRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { jsonOfRecord, jsonOfRecords } from './recordJson';

describe('jsonOfRecord', () => {
  // prettier-ignore
  test.each<[string, SampledPart, string]>([
    ['what was decoded with every digit', { kind: 'decoded', json: '{"n":9007199254740993}', format: 'JSON' }, '{"n":9007199254740993}'],
    ['a text in quotes',                  { kind: 'text', text: 'say "hi"' },                       '"say \\"hi\\""'],
    ['a tombstone as null',               { kind: 'null' },                                         'null'],
    ['what is hidden as hidden',          { kind: 'hidden' },                                       '{"hidden":true}'],
    ['why it cannot be decoded',          { kind: 'undecodable', message: 'No schema 7' },          '{"undecodable":"No schema 7","hex":null}'],
    ['bytes as hex',                      { kind: 'binary', hex: 'cafe' },                          '{"binary":"cafe"}'],
  ])('says %s', (_case, value, expected) => {
    const json = jsonOfRecord(aSampledRecord({ value }));
    expect(json).toContain(`"value":${expected},"headers"`);
    expect(() => JSON.parse(json)).not.toThrow();
  });

  it('tells where the record is', () => {
    expect(
      JSON.parse(jsonOfRecord(aSampledRecord({ timestamp: undefined }))),
    ).toMatchObject({ partition: 0, offset: '1999', timestamp: null });
  });
});

describe('jsonOfRecords', () => {
  test.each([0, 1, 3])('is a list of %d', count => {
    const records = Array.from({ length: count }, () => aSampledRecord());
    expect(JSON.parse(jsonOfRecords(records))).toHaveLength(count);
  });
});
