// SPDX-License-Identifier: Apache-2.0

import { testMapping } from '../../sync/__testUtils__/aCatalogTopic';
import { TestClock } from '../../sync/__testUtils__/openTestSync';
import { anOperationsConfig } from '../__testUtils__/anOperationsConfig';
import { aDefinition } from '../planning/__testUtils__/openPlanner';
import {
  createVocabulary,
  otherAttributes,
  toWriting,
} from './createVocabulary';

const connection = (
  overrides: Partial<Parameters<typeof toWriting>[0]> = {},
): Parameters<typeof toWriting>[0] => ({
  config: {
    id: 'env-1',
    title: 'Prod',
    namespace: 'prod',
    mode: 'readWrite',
    scope: { domains: [], tags: [], namePatterns: [] },
  },
  // Only whether they are there counts here.
  streamCatalog: {} as never,
  schemaRegistry: {} as never,
  kafka: [{ config: { clusterId: 'lkc-1', title: 'Main' }, rest: {} as never }],
  ksqldb: [
    {
      config: { id: 'lksqlc-1', title: 'Streams', kafkaClusterId: 'lkc-1' },
      client: {},
    },
    {
      config: { id: 'lksqlc-2', title: 'Others', kafkaClusterId: 'lkc-2' },
      client: {},
    },
    { config: { id: 'lksqlc-3', title: 'Broken', kafkaClusterId: 'lkc-1' } },
  ],
  problems: [],
  ...overrides,
});

describe('toWriting', () => {
  it('tells how topics can be made on each cluster', () => {
    expect(toWriting(connection(), 'advanced')).toEqual({
      environmentId: 'env-1',
      isWritable: true,
      because: undefined,
      package: 'advanced',
      clusters: [
        {
          clusterId: 'lkc-1',
          canCreateBlank: true,
          ksqldbClusterIds: ['lksqlc-1'],
        },
      ],
    });
  });

  it.each([
    [
      'is read-only',
      connection({ config: { ...connection().config, mode: 'readOnly' } }),
      "'mode: readWrite'",
    ],
    [
      'is not configured well enough',
      connection({ streamCatalog: undefined, problems: ['no endpoint'] }),
      'no endpoint',
    ],
  ])('says why an environment %s', (_case, given, because) => {
    const writing = toWriting(given, undefined);
    expect(writing.isWritable).toBe(false);
    expect(writing.because).toContain(because);
    expect(writing.package).toBe('unknown');
  });
});

describe('otherAttributes', () => {
  const attributes = (...names: string[]) => names.map(name => ({ name }));

  it('leaves out those that have a field, in any case', () => {
    const definitions = [
      { name: 'Other', attributes: attributes('x') },
      { name: 'dataproduct', attributes: attributes('Owner', 'cost-center') },
    ];
    expect(otherAttributes(definitions, testMapping)).toEqual(['cost-center']);
  });

  it('knows none of an environment without the metadata', () => {
    expect(otherAttributes([], testMapping)).toEqual([]);
  });
});

describe('createVocabulary', () => {
  const tier = {
    tier: 'tier-1' as const,
    title: 'Tier 1',
    description: 'Day and night.',
    terms: ['An answer within 15 minutes.'],
  };

  function open() {
    const clock = new TestClock();
    let reads = 0;
    let isFailing = false;
    const read = createVocabulary({
      connections: [
        connection({
          streamCatalog: {
            readTopic: async () => Promise.reject(new Error('unused')),
            tagDefinitions: async () => [],
            businessMetadataDefinitions: async () => {
              reads += 1;
              if (isFailing) throw new Error('nobody answers');
              return [aDefinition()];
            },
          },
        }),
      ],
      config: {
        mapping: testMapping,
        operations: anOperationsConfig({ maxDescriptionLength: 100 }),
        tiers: {
          quality: new Map(),
          sla: new Map(),
          qualityDefinitions: [],
          slaDefinitions: [tier],
        },
      },
      store: { packageSeen: async () => 'advanced' },
      clock,
    });
    return {
      clock,
      read,
      reads: () => reads,
      fail: () => {
        isFailing = true;
      },
    };
  }

  it('says what may be chosen, as it is configured and defined', async () => {
    const { read } = open();
    expect(await read()).toMatchObject({
      slaTiers: [tier],
      maxDescriptionLength: 100,
      attributesByEnvironment: { 'env-1': ['cost-center'] },
      environments: [{ environmentId: 'env-1', package: 'advanced' }],
    });
  });

  it('asks for attributes once a minute, and keeps those known while nobody answers', async () => {
    const { read, reads, fail, clock } = open();
    await read();
    await read();
    expect(reads()).toBe(1);
    fail();
    clock.pass(60_000);
    expect((await read()).attributesByEnvironment).toEqual({
      'env-1': ['cost-center'],
    });
    expect(reads()).toBe(2);
  });
});
