// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  changeSchemaAddress,
  SCHEMA_VIEWS,
  SchemaAddress,
  schemaAddressFromSearch,
  searchFromSchemaAddress,
} from './schemaAddress';

const read = (search: string) =>
  schemaAddressFromSearch(new URLSearchParams(search));

describe('schemaAddressFromSearch', () => {
  // prettier-ignore
  test.each<[string, Partial<SchemaAddress>]>([
    ['',                              { view: 'fields' }],
    ['subject=orders-value',          { subject: 'orders-value' }],
    ['subject=',                      { subject: undefined }],
    ['version=3',                     { version: 3 }],
    ['version=0',                     { version: undefined }],
    ['version=-1',                    { version: undefined }],
    ['version=latest',                { version: undefined }],
    ['view=text',                     { view: 'text' }],
    ['view=nonsense',                 { view: 'fields' }],
    ['field=lines%5B%5D.price',       { field: 'lines[].price' }],
    ['view=compare&version=5&compare=4', { view: 'compare', version: 5, compare: 4 }],
  ])('reads %j', (search, expected) => {
    expect(read(search)).toMatchObject(expected);
  });

  it('reads back what was written, whatever it is', () => {
    const version = fc.option(fc.integer({ min: 1, max: 999_999_999 }), {
      nil: undefined,
    });
    const text = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          subject: text,
          version,
          view: fc.constantFrom(...SCHEMA_VIEWS),
          field: text,
          compare: version,
        }),
        address =>
          expect(read(searchFromSchemaAddress(address).toString())).toEqual(
            address,
          ),
      ),
    );
  });
});

describe('changeSchemaAddress', () => {
  const address: SchemaAddress = {
    subject: 'orders-value',
    version: 4,
    view: 'text',
    field: 'id',
    compare: 3,
  };

  it('forgets versions and field with another subject, but not the view', () => {
    expect(changeSchemaAddress(address, { subject: 'orders-key' })).toEqual({
      subject: 'orders-key',
      version: undefined,
      view: 'text',
      field: undefined,
      compare: undefined,
    });
  });

  it('keeps them when the same subject is chosen again', () => {
    expect(changeSchemaAddress(address, { subject: 'orders-value' })).toEqual(
      address,
    );
  });

  it('keeps the field from version to version', () => {
    expect(changeSchemaAddress(address, { version: 2 })).toEqual({
      ...address,
      version: 2,
    });
  });
});
