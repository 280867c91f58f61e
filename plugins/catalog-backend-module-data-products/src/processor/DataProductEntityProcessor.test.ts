// SPDX-License-Identifier: Apache-2.0
import {
  CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  DataProduct,
  DataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { DataProductEntityProcessor } from './DataProductEntityProcessor';

const processor = new DataProductEntityProcessor();
const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web-shop' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
};

describe('validateEntityKind', () => {
  it('accepts a data product', async () => {
    expect(await processor.validateEntityKind(aDataProductEntity())).toBe(true);
  });

  it('leaves other kinds to others', async () => {
    expect(await processor.validateEntityKind(component)).toBe(false);
  });

  it('refuses a data product that is not whole, and says why', async () => {
    const entity = { ...aDataProductEntity(), spec: { type: 'kafka' } };
    await expect(processor.validateEntityKind(entity)).rejects.toThrow(
      "/spec must have required property 'lifecycle'",
    );
  });
});

describe('postProcessEntity', () => {
  async function relationsOf(entity: DataProductEntity | typeof component) {
    const emitted: CatalogProcessorResult[] = [];
    expect(
      await processor.postProcessEntity(entity, undefined, result =>
        emitted.push(result),
      ),
    ).toBe(entity);
    return emitted;
  }

  const orders = { kind: 'DataProduct', namespace: 'prod', name: 'orders' };
  const unrelated: Partial<DataProduct> = {
    owner: { status: 'missing' },
    domain: { status: 'missing' },
  };

  // prettier-ignore
  test.each([
    ['the group that owns it',      { owner: aResolvedReference('group:default/checkout') },        'ownedBy',     'ownerOf',     { kind: 'group', namespace: 'default', name: 'checkout' }],
    ['the user who owns it',        { owner: aResolvedReference('user:north/pat') },                'ownedBy',     'ownerOf',     { kind: 'user', namespace: 'north', name: 'pat' }],
    ['its domain, by name alone',   { domain: aResolvedReference('domain:default/sales') },         'partOf',      'hasPart',     { kind: 'Domain', namespace: 'default', name: 'sales' }],
    ['a domain of another namespace', { domain: aResolvedReference('domain:north/sales') },         'partOf',      'hasPart',     { kind: 'domain', namespace: 'north', name: 'sales' }],
    ['the product to use instead',  { successor: aResolvedReference('dataproduct:prod/orders-v2') }, 'succeededBy', 'successorOf', { kind: 'dataproduct', namespace: 'prod', name: 'orders-v2' }],
  ])('relates a product and %s, both ways', async (_case, field, forward, reverse, other) => {
    const entity = aDataProductEntity({ ...unrelated, ...field });
    expect(await relationsOf(entity)).toEqual([
      processingResult.relation({ source: orders, type: forward, target: other }),
      processingResult.relation({ source: other, type: reverse, target: orders }),
    ]);
  });

  it('relates a product that has nothing of it to nobody', async () => {
    expect(await relationsOf(aDataProductEntity(unrelated))).toEqual([]);
  });

  it('leaves other kinds to others', async () => {
    expect(await relationsOf(component)).toEqual([]);
  });
});
