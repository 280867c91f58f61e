// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { aDataProductEntity } from '../builders/product';
import { productFromEntity } from './productFromEntity';

const entity = aDataProductEntity();
const withSpec = (spec: object): Entity => ({
  ...entity,
  spec: { ...entity.spec, ...spec },
});

describe('productFromEntity', () => {
  it('reads short refs as the catalog does', () => {
    const product = productFromEntity(
      withSpec({ owner: 'checkout', domain: 'north/sales' }),
    );
    expect(product.owner).toMatchObject({
      entityRef: 'group:default/checkout',
    });
    expect(product.domain).toMatchObject({ entityRef: 'domain:north/sales' });
  });

  it('calls a product without a title by its name', () => {
    const untitled = { ...entity, metadata: { ...entity.metadata } };
    delete untitled.metadata.title;
    expect(productFromEntity(untitled).title).toBe('orders');
  });

  it('leaves out issue codes of a later version', () => {
    const { issueCodes } = productFromEntity(
      withSpec({ issues: ['owner-missing', 'too-cheerful', 'constructor'] }),
    );
    expect(issueCodes).toEqual(['owner-missing']);
  });

  // prettier-ignore
  test.each<[string, Entity]>([
    ['an entity of another kind',   { ...entity, kind: 'Component', spec: { type: 'service' } }],
    ['one without a spec',          { ...entity, spec: undefined }],
    ['one without a product key',   { ...entity, metadata: { ...entity.metadata, annotations: {} } }],
    ['one with a bad product key',  { ...entity, metadata: { ...entity.metadata, annotations: { 'data-mesh.dev/product-key': 'orders' } } }],
    ['one with an unknown status',  withSpec({ lifecycle: 'production' })],
    ['one with ports that are none', withSpec({ outputPorts: ['orders'] })],
  ])('refuses %s', (_case, given) => {
    expect(() => productFromEntity(given)).toThrow();
  });
});
