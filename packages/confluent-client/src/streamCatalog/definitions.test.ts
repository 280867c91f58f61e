// SPDX-License-Identifier: Apache-2.0
import businessMetadataDefinitions from './__fixtures__/businessMetadataDefinitions.json';
import tagDefinitions from './__fixtures__/tagDefinitions.json';
import {
  decodeBusinessMetadataDefinitions,
  decodeTagDefinitions,
} from './definitions';

describe('definitions', () => {
  it('of tags are read', () => {
    expect(decodeTagDefinitions(tagDefinitions)).toEqual([
      { name: 'DataProduct', description: 'Topic published as a data product' },
    ]);
  });

  it('of business metadata are read', () => {
    expect(
      decodeBusinessMetadataDefinitions(businessMetadataDefinitions),
    ).toEqual([
      {
        name: 'DataProduct',
        description: 'Data product metadata',
        attributes: [
          { name: 'owner', isOptional: true },
          { name: 'domain', isOptional: true },
        ],
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, object, boolean]>([
    ['says so',                    { isOptional: true },   true],
    ['says so in words',           { isOptional: 'true' }, true],
    ['says that it is not',        { isOptional: false },  false],
    ['says nothing',               {},                     false],
  ])('know an attribute as optional only when it %s', (_case, more, isOptional) => {
    const [definition] = decodeBusinessMetadataDefinitions([
      { name: 'A', attributeDefs: [{ name: 'b', ...more }] },
    ]);
    expect(definition?.attributes).toEqual([{ name: 'b', isOptional }]);
  });
});
