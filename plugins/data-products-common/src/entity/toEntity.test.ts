// SPDX-License-Identifier: Apache-2.0
import {
  aDataProduct,
  anOutputPort,
  aResolvedReference,
} from '../builders/product';
import { DataProduct } from '../model/product';
import { toEntity } from './toEntity';

const options = { entityName: 'orders', namespace: 'prod' };
const specOf = (overrides: Partial<DataProduct>) =>
  toEntity(aDataProduct(overrides), options).spec;
const metadataOf = (overrides: Partial<DataProduct>) =>
  toEntity(aDataProduct(overrides), options).metadata;

describe('toEntity', () => {
  it('makes a thin entity that says what a first paint needs', () => {
    const product = aDataProduct({
      title: 'orders.placed.v1',
      lifecycle: 'deprecated',
      successor: aResolvedReference('dataproduct:prod/orders-v2'),
      endsOn: '2027-01-31',
    });
    const url =
      'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/topics/orders.placed.v1/overview';

    expect(toEntity(product, options)).toEqual({
      apiVersion: 'data-mesh.dev/v1alpha1',
      kind: 'DataProduct',
      metadata: {
        name: 'orders',
        namespace: 'prod',
        title: 'orders.placed.v1',
        description: 'One event per order accepted by the web shop.',
        tags: ['pii'],
        annotations: {
          'data-mesh.dev/product-key': 'env-7k2mq9/lkc-3x9wz1/orders.placed.v1',
          'backstage.io/managed-by-location': `url:${url}`,
          'backstage.io/managed-by-origin-location': `url:${url}`,
        },
        links: [{ url, title: 'orders.placed.v1 in the Confluent console' }],
      },
      spec: {
        type: 'kafka',
        lifecycle: 'deprecated',
        owner: 'group:default/checkout',
        domain: 'sales',
        qualityTier: 'authoritative',
        slaTier: 'tier-1',
        successor: 'dataproduct:prod/orders-v2',
        endsOn: '2027-01-31',
        outputPorts: [
          {
            name: 'orders.placed.v1',
            clusterId: 'lkc-3x9wz1',
            qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1',
          },
        ],
      },
    });
  });

  // prettier-ignore
  test.each<[string, Partial<DataProduct>, object]>([
    ['an unresolved owner only as text',     { owner: { status: 'unresolved', text: '@ghosts' } },   { owner: undefined, ownerText: '@ghosts' }],
    ['no missing owner',                     { owner: { status: 'missing' } },                       { owner: undefined, ownerText: undefined }],
    ['an unresolved domain only as text',    { domain: { status: 'unresolved', text: 'salse' } },    { domain: undefined, domainText: 'salse' }],
    ['a domain of another namespace whole',  { domain: aResolvedReference('domain:north/sales') },   { domain: 'domain:north/sales' }],
    ['an unresolved successor only as text', { successor: { status: 'unresolved', text: 'next' } },  { successor: undefined, successorText: 'next' }],
    ['an unrecognized tier as written',      { qualityTier: { tier: 'unrecognized', value: 'Gold' } }, { qualityTier: 'Gold' }],
    ['no tier that is missing',              { slaTier: undefined },                                 { slaTier: undefined }],
    ['attributes as a list',                 { attributes: [{ name: 'Team', value: 'a' }, { name: 'team', value: 'b' }] },
                                             { attributes: [{ name: 'Team', value: 'a' }, { name: 'team', value: 'b' }] }],
    ['no empty list of attributes',          { attributes: [] },                                     { attributes: undefined }],
  ])('carries %s', (_case, overrides, expected) => {
    expect(specOf(overrides)).toMatchObject(expected);
  });

  it('carries each issue code once, in order', () => {
    const issue = (code: 'schema-missing' | 'owner-missing') => ({
      code,
      severity: 'warning' as const,
      message: 'Something is missing',
    });
    expect(
      specOf({
        issues: [
          issue('schema-missing'),
          issue('owner-missing'),
          issue('schema-missing'),
        ],
      }).issues,
    ).toEqual(['schema-missing', 'owner-missing']);
  });

  it('links every topic and is managed by the first', () => {
    const { links, annotations } = metadataOf({
      outputPorts: [
        anOutputPort({ name: 'a' }),
        anOutputPort({ name: 'b', clusterId: 'lkc-8d4rt2' }),
      ],
    });
    expect(links?.map(link => link.url)).toEqual([
      'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/topics/a/overview',
      'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-8d4rt2/topics/b/overview',
    ]);
    expect(annotations?.['backstage.io/managed-by-location']).toBe(
      `url:${links?.[0]?.url}`,
    );
  });

  it('links to the console that configuration names', () => {
    const { links } = toEntity(aDataProduct(), {
      ...options,
      consoleUrl: 'https://console.example',
    }).metadata;
    expect(links?.[0]?.url).toMatch(/^https:\/\/console\.example\/env/);
  });

  it('writes tags as the catalog accepts them, each once, sorted', () => {
    expect(
      metadataOf({ tags: ['PII', 'Gdpr Art 9', 'pii', '個人'] }).tags,
    ).toEqual(['gdpr-art-9', 'pii']);
  });

  it('keeps a description as it is, HTML and Markdown included', () => {
    const description = '# <b>Orders</b>\n\n[a](javascript:alert(1))';
    expect(metadataOf({ description }).description).toBe(description);
  });

  it('drops the one character that the catalog cannot store', () => {
    expect(metadataOf({ description: 'a\u0000b' }).description).toBe('ab');
  });

  it('has no description when the product has a blank one', () => {
    expect(metadataOf({ description: ' ' }).description).toBeUndefined();
  });
});
