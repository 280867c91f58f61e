// SPDX-License-Identifier: Apache-2.0

import {
  createEntityDirectory,
  createSpellings,
  productKey,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aCatalogTopic,
  testMapping,
} from '../../sync/__testUtils__/aCatalogTopic';
import { anOperationsConfig } from '../__testUtils__/anOperationsConfig';
import { toCandidates } from './toCandidates';
import { CandidateContext, TopicListing } from './types';

const directory = createEntityDirectory(
  [
    ['Group', 'checkout'],
    ['Domain', 'sales'],
  ].map(([kind = '', name = '']) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
  })),
);

const context: CandidateContext = {
  environmentId: 'env-1',
  config: {
    mapping: testMapping,
    operations: anOperationsConfig(),
    tiers: {
      quality: createSpellings(['authoritative', 'curated', 'raw']),
      sla: createSpellings(['tier-1', 'tier-2', 'tier-3']),
      qualityDefinitions: [],
      slaDefinitions: [],
    },
  },
  resolveOwner: text => resolveOwner(text, directory),
  resolveDomain: text => resolveDomain(text, directory),
  hasProduct: key =>
    key ===
    productKey({ environmentId: 'env-1', clusterId: 'lkc-1', name: 'taken' }),
};

const topic = (
  name: string,
  overrides: Parameters<typeof aCatalogTopic>[0] = {},
) =>
  aCatalogTopic({
    qualifiedName: `lsrc-1:lkc-1:${name}`,
    tags: [],
    metadata: {},
    ...overrides,
  });

const list = (listing: Partial<TopicListing>) =>
  toCandidates(
    {
      catalogTopics: [],
      kafkaTopics: [],
      subjectsOf: name => [{ subject: `${name}-value`, part: 'value' }],
      kept: new Map(),
      ...listing,
    },
    context,
  );

describe('toCandidates', () => {
  test.each<[string, Partial<TopicListing>, string, string[]]>([
    ['a topic with a schema', { catalogTopics: [topic('a')] }, 'ready', []],
    [
      'a topic that was a product',
      { catalogTopics: [topic('a', { metadata: { domain: 'sales' } })] },
      'formerlyPublished',
      [],
    ],
    [
      'a topic of which the portal keeps something',
      {
        catalogTopics: [topic('a', { metadata: null })],
        kept: new Map([['lkc-1/a', [{ name: 'domain', value: 'sales' }]]]),
      },
      'formerlyPublished',
      [],
    ],
    [
      'a product',
      { catalogTopics: [topic('a', { tags: ['DataProduct'] })] },
      'product',
      [],
    ],
    [
      'a topic without a schema for its values',
      {
        catalogTopics: [topic('a')],
        subjectsOf: () => [{ subject: 'a-key', part: 'key' }],
      },
      'notReady',
      ['schema-missing'],
    ],
    [
      'a topic while the registry does not answer',
      { catalogTopics: [topic('a')], subjectsOf: () => undefined },
      'ready',
      ['schema-unknown'],
    ],
    [
      'a topic that only Kafka knows',
      {
        kafkaTopics: [{ clusterId: 'lkc-1', name: 'a', isInternal: false }],
      },
      'notReady',
      ['topic-not-indexed'],
    ],
    [
      'a topic called as a product of the cluster',
      { catalogTopics: [topic('taken')] },
      'ready',
      ['product-name-taken'],
    ],
    [
      'a topic of an owner that nobody is',
      { catalogTopics: [topic('a', { owner: 'nobody' })] },
      'ready',
      ['owner-unresolved'],
    ],
    [
      'a topic of no known cluster',
      { catalogTopics: [topic('a', { qualifiedName: 'lsrc-1:.:a' })] },
      'notReady',
      ['cluster-unknown'],
    ],
  ])('tells of %s', (_case, listing, state, codes) => {
    const { items } = list(listing);
    expect(items).toHaveLength(1);
    expect(items[0]?.state).toBe(state);
    expect(items[0]?.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('starts a form with what the topic says of itself', () => {
    const said = topic('a', {
      owner: '@checkout',
      ownerEmail: 'checkout@shop.example',
      description: ' Every return. ',
    });
    expect(list({ catalogTopics: [said] }).items[0]?.metadata).toMatchObject({
      product: '',
      owner: 'group:default/checkout',
      ownerEmail: 'checkout@shop.example',
      description: 'Every return.',
      domain: '',
    });
  });

  it('starts it with what it said as a product, where it was one', () => {
    const former = topic('a', {
      description: 'Of the topic.',
      metadata: {
        description: 'Of the product.',
        domain: 'sales',
        quality: 'curated',
        sla: 'gold',
        product: 'returns',
        'cost-center': '4711',
      },
    });
    expect(list({ catalogTopics: [former] }).items[0]?.metadata).toMatchObject({
      product: 'returns',
      description: 'Of the product.',
      domain: 'domain:default/sales',
      qualityTier: 'curated',
      slaTier: undefined,
      attributes: [{ name: 'cost-center', value: '4711' }],
    });
  });

  it('says nothing of what a product says', () => {
    const product = topic('a', {
      tags: ['DataProduct'],
      metadata: { description: 'Secret.' },
    });
    expect(JSON.stringify(list({ catalogTopics: [product] }))).not.toContain(
      'Secret',
    );
  });

  it('leaves out what systems made, but never a product, and counts it', () => {
    const { items, hiddenCount } = list({
      catalogTopics: [
        topic('_internal'),
        topic('x-changelog'),
        topic('success-lcc-8x3kq'),
        topic('error-lcc-8x3kq'),
        topic('dlq-lcc-8x3kq'),
        topic('known-to-be', { isInternal: true }),
        topic('pksqlc-product', { tags: ['DataProduct'] }),
        topic('a'),
      ],
      kafkaTopics: [
        { clusterId: 'lkc-1', name: '_schemas', isInternal: false },
        { clusterId: 'lkc-1', name: '__offsets', isInternal: true },
        { clusterId: 'lkc-1', name: 'a', isInternal: false },
      ],
    });
    expect(items.map(item => item.topic)).toEqual(['a', 'pksqlc-product']);
    expect(hiddenCount).toBe(8);
  });

  it('keeps topics of one name on two clusters apart', () => {
    const { items } = list({
      catalogTopics: [topic('a')],
      kafkaTopics: [
        { clusterId: 'lkc-1', name: 'a', isInternal: false },
        { clusterId: 'lkc-2', name: 'a', isInternal: false },
      ],
    });
    expect(items.map(({ clusterId, state }) => [clusterId, state])).toEqual([
      ['lkc-1', 'ready'],
      ['lkc-2', 'notReady'],
    ]);
  });
});
