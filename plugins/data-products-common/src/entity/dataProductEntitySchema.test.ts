// SPDX-License-Identifier: Apache-2.0
import { entityKindSchemaValidator } from '@backstage/catalog-model';
import { aDataProductEntity } from '../builders/product';
import { dataProductEntitySchema } from './dataProductEntitySchema';

const validate = entityKindSchemaValidator(dataProductEntitySchema);
const entity = aDataProductEntity();
const withSpec = (spec: object) => ({
  ...entity,
  spec: { ...entity.spec, ...spec },
});

describe('dataProductEntitySchema', () => {
  it('accepts a whole product', () => {
    expect(validate(entity)).toBe(entity);
  });

  it('accepts properties of a later version', () => {
    expect(validate(withSpec({ costCentre: '4711' }))).not.toBe(false);
  });

  // prettier-ignore
  test.each([
    ['another kind',                 { ...entity, kind: 'Component' }],
    ['another version',              { ...entity, apiVersion: 'data-mesh.dev/v2' }],
  ])('has nothing to say about %s', (_case, given) => {
    expect(validate(given)).toBe(false);
  });

  // prettier-ignore
  test.each([
    ['no spec',                      { ...entity, spec: undefined },                        'spec'],
    ['no product key',               { ...entity, metadata: { name: 'x', annotations: {} } }, 'data-mesh.dev/product-key'],
    ['no type',                      withSpec({ type: undefined }),                         'type'],
    ['an unknown lifecycle',         withSpec({ lifecycle: 'production' }),                 '/spec/lifecycle'],
    ['a blank owner',                withSpec({ owner: '' }),                               '/spec/owner'],
    ['an owner that is no text',     withSpec({ owner: ['a'] }),                            '/spec/owner'],
    ['an end that is no day',        withSpec({ endsOn: 'soon' }),                          '/spec/endsOn'],
    ['no ports',                     withSpec({ outputPorts: [] }),                         '/spec/outputPorts'],
    ['a port without a name',        withSpec({ outputPorts: [{ qualifiedName: 'x' }] }),   '/spec/outputPorts/0'],
    ['attributes as an object',      withSpec({ attributes: { team: 'a' } }),               '/spec/attributes'],
    ['an issue that is no code',     withSpec({ issues: [{}] }),                            '/spec/issues/0'],
  ])('refuses %s and says where', (_case, given, where) => {
    expect(() => validate(given)).toThrow(where);
  });
});
