// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { createEntityDirectory } from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { aCatalogTopic, testMapping } from '../__testUtils__/aCatalogTopic';
import { compareText } from './compareText';
import { AssemblyOptions, createAssembly } from './createAssembly';
import { createScopeFilter } from './scope';
import { addTopics, createTopicGroups } from './topicGroups';

const directory = createEntityDirectory(
  ['Group', 'Domain'].map(kind => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: kind === 'Group' ? 'checkout' : 'sales' },
    spec: { profile: { email: 'checkout@shop.example' } },
  })),
);

function assemble(
  topics: CatalogTopic[],
  options: Partial<AssemblyOptions> & { namePatterns?: string[] } = {},
) {
  const { namePatterns = [], ...overrides } = options;
  const groups = createTopicGroups();
  addTopics(groups, topics, { environmentId: 'env-1', mapping: testMapping });
  const assembly = createAssembly({
    environmentId: 'env-1',
    namespace: 'prod',
    mapping: testMapping,
    directory,
    isInScope: createScopeFilter({ domains: [], tags: [], namePatterns }),
    subjectsOf: topic => [
      { subject: `${topic.ref.topicName}-value`, part: 'value' },
    ],
    ...overrides,
  });
  const assembled = [...assembly.assembleProducts(groups.topicsByKey.values())];
  return {
    products: assembled
      .flatMap(item => (item.status === 'product' ? [item.product] : []))
      .sort((a, b) => compareText(a.key, b.key)),
    outOfScope: assembled.flatMap(item =>
      item.status === 'outOfScope' ? [item.key] : [],
    ),
    quarantined: [...groups.quarantined.values()],
  };
}

function assembleOne(...args: Parameters<typeof assemble>) {
  const { products } = assemble(...args);
  expect(products).toHaveLength(1);
  return products[0]!;
}

const codesOf = (product: { issues: { code: string }[] }) =>
  product.issues.map(({ code }) => code);

describe('assembleProducts, of one topic', () => {
  it('makes a product with nothing to complain about', () => {
    const product = assembleOne([
      aCatalogTopic({
        tags: ['DataProduct', 'PII'],
        partitions: 6,
        retentionMs: -1,
        cleanupPolicy: ['compact'],
        createdAt: '2026-01-01T00:00:00.000Z',
        metadata: {
          owner: '@checkout',
          domain: 'sales',
          description: 'Every order.',
          quality: 'curated',
          sla: 'tier-1',
          costCentre: '4711',
        },
      }),
    ]);
    expect(product).toEqual({
      key: 'env-1/lkc-1/orders',
      environmentId: 'env-1',
      title: 'orders',
      description: 'Every order.',
      lifecycle: 'active',
      owner: {
        status: 'resolved',
        text: '@checkout',
        entityRef: 'group:default/checkout',
      },
      domain: {
        status: 'resolved',
        text: 'sales',
        entityRef: 'domain:default/sales',
      },
      qualityTier: { tier: 'curated' },
      slaTier: { tier: 'tier-1' },
      successor: { status: 'missing' },
      tags: ['PII'],
      attributes: [{ name: 'costCentre', value: '4711' }],
      outputPorts: [
        {
          name: 'orders',
          clusterId: 'lkc-1',
          qualifiedName: 'lsrc-1:lkc-1:orders',
          partitions: 6,
          retentionMs: -1,
          cleanupPolicy: ['compact'],
          createdAt: '2026-01-01T00:00:00.000Z',
          subjects: [{ subject: 'orders-value', part: 'value' }],
        },
      ],
      issues: [],
    });
  });

  const complete = {
    owner: 'checkout',
    domain: 'sales',
    description: 'd',
    quality: 'raw',
    sla: 'tier-2',
  };

  // prettier-ignore
  test.each<[string, Parameters<typeof aCatalogTopic>[0], string[]]>([
    ['nothing missing',                            { metadata: complete },                                        []],
    ['no business metadata',                       { metadata: {} },                                              ['owner-missing', 'metadata-missing', 'description-missing']],
    ['a package without business metadata',        { metadata: null },                                            ['owner-missing', 'metadata-unavailable', 'description-missing']],
    ['no owner',                                   { metadata: { ...complete, owner: ' ' } },                     ['owner-missing']],
    ['an owner that nobody is',                    { metadata: { ...complete, owner: 'nobody' } },                ['owner-unresolved']],
    ['no domain',                                  { metadata: { ...complete, domain: '' } },                     ['domain-missing']],
    ['a domain that does not exist',               { metadata: { ...complete, domain: 'slaes' } },                ['domain-unresolved']],
    ['no description',                             { metadata: { ...complete, description: '' } },                ['description-missing']],
    ['no quality',                                 { metadata: { ...complete, quality: '' } },                    ['quality-tier-missing']],
    ['an unknown quality',                         { metadata: { ...complete, quality: 'gold' } },                ['quality-tier-unrecognized']],
    ['no SLA',                                     { metadata: { ...complete, sla: '' } },                        ['sla-tier-missing']],
    ['an unknown SLA',                             { metadata: { ...complete, sla: 'tier-9' } },                  ['sla-tier-unrecognized']],
    ['an unknown lifecycle',                       { metadata: { ...complete, lifecycle: 'ancient' } },           ['lifecycle-unrecognized']],
    ['an end day that is none',                    { metadata: { ...complete, endsOn: 'soon' } },                 ['ends-on-invalid']],
    ['a successor that does not exist',            { metadata: { ...complete, successor: 'parcels' } },           ['successor-unresolved']],
    ['an unusable product attribute',              { metadata: { ...complete, product: 'a\nb' } },                ['product-attribute-invalid']],
  ])('reports %s', (_case, topic, expected) => {
    expect(codesOf(assembleOne([aCatalogTopic(topic)]))).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, 'key' | 'value' | 'other', string[]]>([
    ['only a key schema',          'key',   ['schema-missing']],
    ['a value schema',             'value', []],
    ['a schema by record name',    'other', []],
  ])('judges %s', (_case, part, expected) => {
    const subjectsOf = () => [{ subject: 's', part }];
    expect(codesOf(assembleOne([aCatalogTopic()], { subjectsOf }))).toEqual(expected);
  });

  it('reports a topic without any schema', () => {
    const product = assembleOne([aCatalogTopic()], { subjectsOf: () => [] });
    expect(product.issues).toMatchObject([
      { code: 'schema-missing', subject: 'orders' },
    ]);
  });

  it('does not take unknown subjects for missing ones', () => {
    const product = assembleOne([aCatalogTopic()], {
      subjectsOf: () => undefined,
    });
    expect(product.outputPorts[0]?.subjects).toBeUndefined();
    expect(product.issues).toEqual([]);
  });

  // prettier-ignore
  test.each([
    ['the metadata before the topic',         { metadata: { owner: 'a' }, owner: 'b', ownerEmail: 'c@d' }, 'a'],
    ['the topic when metadata say nothing',   { metadata: {},             owner: 'b', ownerEmail: 'c@d' }, 'b'],
    ['the e-mail address when nobody does',   { metadata: {},             owner: '',  ownerEmail: 'c@d' }, 'c@d'],
    ['the topic where there are no metadata', { metadata: null,           owner: 'b' },                    'b'],
  ])('takes as owner %s', (_case, topic, expected) => {
    expect(assembleOne([aCatalogTopic(topic)]).owner).toMatchObject({ text: expected });
  });

  it('resolves an owner by e-mail address and by alias', () => {
    const ownerAliases = new Map([['squad 7', 'checkout']]);
    const ownerOf = (topic: Parameters<typeof aCatalogTopic>[0]) =>
      assembleOne([aCatalogTopic(topic)], { ownerAliases }).owner;
    expect(
      ownerOf({ metadata: {}, ownerEmail: 'Checkout@shop.example' }),
    ).toMatchObject({ entityRef: 'group:default/checkout' });
    expect(ownerOf({ metadata: { owner: 'Squad 7' } })).toEqual({
      status: 'resolved',
      text: 'Squad 7',
      entityRef: 'group:default/checkout',
    });
  });

  it('takes the description of the topic when the metadata have none', () => {
    const topic = aCatalogTopic({ metadata: {}, description: ' Of topic. ' });
    expect(assembleOne([topic]).description).toBe('Of topic.');
  });

  // prettier-ignore
  test.each([
    ['by attribute',                          ['DataProduct'],               { lifecycle: 'Deprecated' }, 'deprecated'],
    ['by tag',                                ['DataProduct', 'Deprecated'], null,                        'deprecated'],
    ['by attribute rather than by tag',       ['DataProduct', 'Deprecated'], { lifecycle: 'retired' },    'retired'],
    ['by tag when the attribute is unknown',  ['DataProduct', 'Deprecated'], { lifecycle: 'old' },        'deprecated'],
    ['as active when nothing is said',        ['DataProduct'],               {},                          'active'],
  ])('reads the lifecycle %s', (_case, tags, metadata, expected) => {
    expect(assembleOne([aCatalogTopic({ tags, metadata })]).lifecycle).toBe(expected);
  });
});

describe('assembleProducts, of several topics', () => {
  const orders = aCatalogTopic({
    qualifiedName: 'lsrc-1:lkc-1:orders.placed',
    tags: ['DataProduct', 'PII'],
    metadata: { product: 'orders', owner: 'checkout', zone: 'eu' },
  });
  const cancelled = aCatalogTopic({
    qualifiedName: 'lsrc-1:lkc-1:orders.cancelled',
    tags: ['DataProduct', 'raw'],
    metadata: { product: 'orders', owner: 'nobody', domain: 'sales' },
  });

  it('joins those of one product attribute into one product', () => {
    expect(assembleOne([orders, cancelled])).toMatchObject({
      key: 'env-1/lkc-1/orders',
      title: 'orders',
      tags: ['PII', 'raw'],
      domain: { text: 'sales' },
      attributes: [{ name: 'zone', value: 'eu' }],
      outputPorts: [{ name: 'orders.cancelled' }, { name: 'orders.placed' }],
    });
  });

  it('lets the first by qualified name win, and names the attribute', () => {
    const product = assembleOne([orders, cancelled]);
    expect(product.owner).toMatchObject({ text: 'nobody' });
    expect(
      product.issues.filter(({ code }) => code === 'ports-disagree'),
    ).toMatchObject([{ subject: 'owner' }]);
  });

  it('does not take silence for disagreement', () => {
    const silent = aCatalogTopic({
      qualifiedName: 'lsrc-1:lkc-1:a',
      metadata: { product: 'orders' },
    });
    const product = assembleOne([silent, orders]);
    expect(product.owner).toMatchObject({ text: 'checkout' });
    expect(codesOf(product)).not.toContain('ports-disagree');
  });

  it('joins a topic of the same name without the attribute', () => {
    const plain = aCatalogTopic({
      qualifiedName: 'lsrc-1:lkc-1:orders',
      metadata: {},
    });
    expect(assembleOne([orders, plain]).outputPorts).toHaveLength(2);
  });

  // prettier-ignore
  test.each<[string, CatalogTopic, CatalogTopic]>([
    ['two clusters',          aCatalogTopic({ qualifiedName: 'lkc-1:orders' }),    aCatalogTopic({ qualifiedName: 'lkc-2:orders' })],
    ['names in another case', aCatalogTopic({ qualifiedName: 'lkc-1:orders' }),    aCatalogTopic({ qualifiedName: 'lkc-1:Orders' })],
    ['an unknown cluster',    aCatalogTopic({ qualifiedName: 'lkc-1:orders' }),    aCatalogTopic({ qualifiedName: 'lsrc-1:.:orders' })],
  ])('keeps apart %s', (_case, a, b) => {
    expect(assemble([a, b]).products).toHaveLength(2);
  });

  it('takes two spellings of one topic for one port', () => {
    const product = assembleOne([
      aCatalogTopic({ qualifiedName: 'lsrc-1:lkc-1:orders' }),
      aCatalogTopic({ qualifiedName: 'lkc-1:orders' }),
    ]);
    expect(product.outputPorts).toHaveLength(1);
  });
});

describe('assembleProducts, of a listing', () => {
  it('leaves out of scope what the scope does not name', () => {
    const assembled = assemble(
      [
        aCatalogTopic({ qualifiedName: 'lkc-1:orders' }),
        aCatalogTopic({ qualifiedName: 'lkc-1:scratch' }),
      ],
      { namePatterns: ['ord*'] },
    );
    expect(assembled.products.map(({ title }) => title)).toEqual(['orders']);
    expect(assembled.outOfScope).toEqual(['env-1/lkc-1/scratch']);
  });

  it('quarantines a topic of which no product can be made, and no other', () => {
    const bad = aCatalogTopic({ qualifiedName: 'lkc-1:bad' });
    const assembled = assemble([
      { ...bad, ref: { ...bad.ref, clusterId: 'lkc/1' as never } },
      aCatalogTopic(),
    ]);
    expect(assembled.products.map(({ title }) => title)).toEqual(['orders']);
    expect(assembled.quarantined).toEqual([
      {
        qualifiedName: 'lkc-1:bad',
        message: expect.stringContaining('cannot stand in a product key'),
      },
    ]);
  });

  const successor = (name: string, of: string) =>
    aCatalogTopic({
      qualifiedName: `lkc-1:${name}`,
      metadata: { lifecycle: 'deprecated', successor: of },
    });
  const successorOf = (topics: CatalogTopic[], options = {}) =>
    assemble(topics, options).products.find(({ title }) => title === 'a')
      ?.successor;

  it('finds a successor that was read later, and one that has a successor itself', () => {
    const topics = ['b', 'c', 'd'].map((of, index) =>
      successor('abc'.charAt(index), of),
    );
    expect(successorOf(topics)).toEqual({
      status: 'resolved',
      text: 'b',
      entityRef: 'dataproduct:prod/b',
    });
  });

  it('refers to a successor by the name that it has', () => {
    const entityNames = new Map([
      [assemble([aCatalogTopic()]).products[0]!.key, 'orders-7f3a2b1'],
    ]);
    const topics = [successor('a', 'orders'), aCatalogTopic()];
    expect(successorOf(topics, { entityNames })).toMatchObject({
      entityRef: 'dataproduct:prod/orders-7f3a2b1',
    });
  });

  it('takes no product for a successor that is out of scope', () => {
    const topics = [successor('a', 'orders'), aCatalogTopic()];
    const namePatterns = ['a'];
    expect(successorOf(topics, { namePatterns })).toMatchObject({
      status: 'unresolved',
    });
  });

  it('depends neither on the order of topics, tags nor attributes', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const topic = fc
      .record({
        name,
        cluster: fc.constantFrom('lkc-1', 'lkc-2'),
        tags: fc.subarray(['DataProduct', 'PII', 'raw', 'Deprecated']),
        metadata: fc.dictionary(
          fc.constantFrom('owner', 'Owner', 'OWNER', 'product', 'zone', 'sla'),
          name,
        ),
      })
      .map(({ cluster, ...rest }) =>
        aCatalogTopic({ ...rest, qualifiedName: `${cluster}:${rest.name}` }),
      );
    const topics = fc.uniqueArray(topic, {
      selector: ({ qualifiedName }) => qualifiedName,
    });
    const shuffledTwice = topics.chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
      ),
    );
    const reversed = (list: CatalogTopic[]) =>
      list.map(item => ({
        ...item,
        tags: [...item.tags].reverse(),
        businessMetadata: [...(item.businessMetadata ?? [])].reverse(),
      }));

    fc.assert(
      fc.property(shuffledTwice, ([listed, shuffled]) => {
        expect(assemble(reversed(shuffled))).toEqual(assemble(listed));
      }),
    );
  });
});
