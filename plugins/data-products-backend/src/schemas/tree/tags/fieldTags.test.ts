// SPDX-License-Identifier: Apache-2.0
import { createFieldTags } from './fieldTags';

const zip = {
  record: 'com.acme.Address',
  root: 'com.acme.Customer',
  names: ['address', 'zip'],
};

const ofMetadata = (pattern: string) =>
  createFieldTags({
    metadataTags: { [pattern]: ['PII'] },
    catalogTags: [],
    piiTags: [],
  }).of(zip, []);

const ofCatalog = (field: string) =>
  createFieldTags({
    metadataTags: {},
    catalogTags: [{ field, tags: ['PII'] }],
    piiTags: [],
  }).of(zip, []);

describe('the tags of a field', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['its record',                'com.acme.Address.zip'],
    ['the outermost record',      'com.acme.Customer.address.zip'],
    ['its path',                  'address.zip'],
    ['its path from the root',    '$.address.zip'],
  ])('come from metadata and catalog that name it by %s', (_how, name) => {
    expect(ofMetadata(name)).toEqual(['PII']);
    expect(ofCatalog(name)).toEqual(['PII']);
  });

  test.each([
    'zip',
    'com.acme.Customer.zip',
    'Address.zip',
    'com.acme.Address.zipCode',
  ])('do not come from what is said of %s', name => {
    expect(ofMetadata(name)).toEqual([]);
    expect(ofCatalog(name)).toEqual([]);
  });

  test.each(['**.zip', '*.zip', '.com.acme.Address.zip', '$.address.*'])(
    'come from metadata whose pattern %s it fits',
    pattern => expect(ofMetadata(pattern)).toEqual(['PII']),
  );

  it('are those of all three places, each once, the text first', () => {
    const tags = createFieldTags({
      metadataTags: { '**.zip': ['B', 'A'], '**': ['C'] },
      catalogTags: [
        { field: 'com.acme.Address.zip', tags: ['D'] },
        { field: 'com.acme.Address.zip', tags: ['B', 'E'] },
      ],
      piiTags: [],
    });
    expect(tags.of(zip, ['A', 'A'])).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  // prettier-ignore
  test.each<[string[], boolean]>([
    [['PII'],           true],
    [['Public', 'pii'], true],
    [['Sensitive'],     true],
    [['Public'],        false],
    [[],                false],
  ])('%j mark personal data: %j', (given, expected) => {
    const tags = createFieldTags({
      metadataTags: {},
      catalogTags: [],
      piiTags: ['pii', 'SENSITIVE'],
    });
    expect(tags.arePii(given)).toBe(expected);
  });
});
