// SPDX-License-Identifier: Apache-2.0
import { parseSchemaFieldRef } from './schemaFieldRef';
import { SchemaFieldRef } from './types';

describe('parseSchemaFieldRef', () => {
  // prettier-ignore
  test.each<[string, string, SchemaFieldRef]>([
    ['a field',                   'lsrc-4nv8rd:.:100007:com.acme.Order.email',       { schemaId: 100007, field: 'com.acme.Order.email' }],
    ['a field inside another',    'lsrc-4nv8rd:.:100007:com.acme.Order.address.zip', { schemaId: 100007, field: 'com.acme.Order.address.zip' }],
    ['another context',           'lsrc-4nv8rd:.staging:7:Order.email',              { context: '.staging', schemaId: 7, field: 'Order.email' }],
    ['a colon in the name',       'lsrc-4nv8rd:.:7:Order.a:b',                       { schemaId: 7, field: 'Order.a:b' }],
  ])('reads %s', (_case, qualifiedName, expected) => {
    expect(parseSchemaFieldRef(qualifiedName)).toEqual(expected);
  });

  test.each([
    '',
    'lsrc-4nv8rd:.:100007',
    'lsrc-4nv8rd:.:100007:',
    'lsrc-4nv8rd:.:orders:Order.email',
    'lsrc-4nv8rd:lkc-3x9wz1:orders',
    'lkc-3x9wz1:.:7:Order.email',
  ])('rejects %j, quoting it', qualifiedName => {
    expect(() => parseSchemaFieldRef(qualifiedName)).toThrow(
      `'${qualifiedName}'`,
    );
  });
});
