// SPDX-License-Identifier: Apache-2.0
import { decodeFieldSearch, ListedField } from './fieldSearch';

const EMAIL = 'lsrc-4nv8rd:.:100007:com.acme.Order.email';

const header = (more: object = {}, qualifiedName = EMAIL) => ({
  typeName: 'sr_field',
  attributes: { qualifiedName, name: 'email' },
  status: 'ACTIVE',
  classificationNames: ['PII'],
  ...more,
});

const field = { schemaId: 100007, field: 'com.acme.Order.email' };

describe('decodeFieldSearch', () => {
  // prettier-ignore
  test.each<[string, unknown, Partial<ListedField>]>([
    ['a tagged field',           header(),                                            { is: 'field', field: { ...field, tags: ['PII'] } }],
    ['tags in any order, twice', header({ classificationNames: ['PII', 'A', 'PII'] }), { is: 'field', field: { ...field, tags: ['A', 'PII'] } }],
    ['a deleted field',          header({ status: 'DELETED' }),                       { is: 'irrelevant' }],
    ['a field without tags',     header({ classificationNames: [] }),                 { is: 'irrelevant' }],
    ['a field whose tags are null', header({ classificationNames: null }),            { is: 'irrelevant' }],
  ])('reads %s', (_case, row, expected) => {
    expect(decodeFieldSearch({ entities: [row] })).toEqual([
      { qualifiedName: EMAIL, ...expected },
    ]);
  });

  it('keeps to itself what is wrong with one row', () => {
    const strange = header({}, 'lsrc-4nv8rd:strange');
    expect(decodeFieldSearch({ entities: [strange, header()] })).toEqual([
      {
        qualifiedName: 'lsrc-4nv8rd:strange',
        is: 'unreadable',
        because: expect.stringContaining('is not the qualified name'),
      },
      expect.objectContaining({ is: 'field' }),
    ]);
  });

  test.each([{}, { entities: null }, { entities: [] }])(
    'reads %j as an empty page',
    body => expect(decodeFieldSearch(body)).toEqual([]),
  );

  test.each([[[]], [{ entities: {} }], [{ entities: [{ attributes: {} }] }]])(
    'refuses %j',
    body => expect(() => decodeFieldSearch(body)).toThrow(),
  );
});
