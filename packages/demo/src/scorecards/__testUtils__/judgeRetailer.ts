// SPDX-License-Identifier: Apache-2.0
import type { AddressInfo } from 'node:net';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import ksqldbModule from '@data-mesh/backstage-plugin-data-products-backend-module-ksqldb';
import {
  DataProductsClient,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { scorecardsModuleDataProducts } from '@data-mesh/backstage-plugin-scorecards-backend-module-data-products';
import {
  createEvaluator,
  type FactDefinition,
  type LoadedDefinition,
  loadScorecards,
  type ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  type AdoptionCount,
  type AdoptionStage,
  auditExtensionPoint,
  type EntityFacts,
  type FactProvider,
  factProvidersExtensionPoint,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { readEntities } from '../../catalog/__testUtils__/readEntities';
import { demoPast } from '../../past/demoPast';

const PROD = 'env-7k2mq9';

/** A product of the retailer, and how it stands. */
export interface JudgedProduct {
  title: string;
  domain?: string;
  result: ScorecardResult;
}

/** Judges the products of the scenario `retail` as the demo does after its start, without waiting for a catalog. */
export function judgeRetailer(): Promise<JudgedProduct[]> {
  return withRetailer(async ({ scorecards, port }) => {
    const { providers } = scorecards;
    return judge({
      facts: await allFacts(providers),
      offered: providers.flatMap(({ facts }) => facts),
      definitions: scorecards.definitions,
      entities: await productEntities(port),
    });
  });
}

/** Counts how many topics of the scenario `retail` came past each stage before the levels. */
export function countRetailer(): Promise<Record<string, AdoptionCount[]>> {
  return withRetailer(async ({ scorecards }) => {
    const { signal } = new AbortController();
    // Once everything is known of products, so is everything of the topics beside them.
    await allFacts(scorecards.providers);
    const counted: Record<string, AdoptionCount[]> = {};
    for (const { id, read } of scorecards.stages) {
      counted[id] = await read({ signal });
    }
    return counted;
  });
}

async function withRetailer<T>(
  work: (retailer: {
    scorecards: ReturnType<typeof capturing>;
    port: number;
  }) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({
    scenario: 'retail',
    // What is measured is measured now.
    scenarioOptions: { now: new Date() },
  });
  const scorecards = capturing();
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      ksqldbModule,
      scorecards.plugin,
      scorecardsModuleDataProducts,
      demoPast,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      catalogServiceMock.factory({ entities: catalogEntities() }),
      mockServices.rootConfig.factory({ data: configOf(simulator) }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  try {
    return await work({ scorecards, port });
  } finally {
    await backend.stop();
    await simulator.stop();
  }
}

function capturing() {
  const providers: FactProvider[] = [];
  const definitions: LoadedDefinition<unknown>[] = [];
  const stages: AdoptionStage[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerExtensionPoint(factProvidersExtensionPoint, {
        addFactProvider: provider => void providers.push(provider),
      });
      env.registerExtensionPoint(scorecardsExtensionPoint, {
        addScorecard: definition => void definitions.push(definition),
        addAdoptionStages: (_scorecard, added) => void stages.push(...added),
        addLevelDemand: () => {},
      });
      env.registerExtensionPoint(auditExtensionPoint, { addAuditor: () => {} });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
  return { plugin, providers, definitions, stages };
}

/** The demo's organisation, and its products with the relations that components declare. */
function catalogEntities(): Entity[] {
  const organisation = readEntities('packages/demo/catalog/all.yaml');
  const relations = new Map<string, { type: string; targetRef: string }[]>();
  for (const entity of organisation) {
    for (const [field, type] of [
      ['dependencyOf', 'dependsOn'],
      ['dependsOn', 'dependencyOf'],
    ] as const) {
      for (const ref of [entity.spec?.[field] ?? []].flat()) {
        const product = stringifyEntityRef(parseEntityRef(`${ref}`));
        const targetRef = stringifyEntityRef(entity);
        relations.set(product, [
          ...(relations.get(product) ?? []),
          { type, targetRef },
        ]);
      }
    }
  }
  const products = [...relations].flatMap(([ref, ofProduct]): Entity[] => {
    const { kind, namespace, name } = parseEntityRef(ref);
    return kind === 'dataproduct'
      ? [
          {
            apiVersion: 'data-mesh.dev/v1alpha1',
            kind: 'DataProduct',
            metadata: { name, namespace },
            relations: ofProduct,
          },
        ]
      : [];
  });
  return [...organisation, ...products];
}

const configOf = (simulator: Simulator) => ({
  demo: { past: { enabled: true } },
  dataMesh: {
    tiers: {
      slaDefinitions: {
        'tier-1': {
          objectives: {
            freshness: { minutes: 15 },
            lag: { minutes: 5 },
            target: 0.99,
          },
        },
        'tier-2': {
          objectives: {
            freshness: { hours: 1 },
            lag: { hours: 1 },
            target: 0.98,
          },
        },
        'tier-3': { objectives: { freshness: { days: 1 }, target: 0.95 } },
      },
    },
    owners: { aliases: { 'Team Delivery': 'group:default/fulfilment' } },
    environments: [
      {
        id: PROD,
        title: 'Production',
        namespace: 'prod',
        streamCatalog: {
          endpoint: simulator.environmentUrl(PROD),
          credentials: { key: 'demo-key', secret: 'demo-secret' },
        },
        kafka: ['lkc-3x9wz1', 'lkc-8d4rt2'].map(clusterId => ({
          clusterId,
          rest: {
            endpoint: simulator.environmentUrl(PROD),
            credentials: { key: 'demo-kafka-key', secret: 'demo-kafka-secret' },
          },
        })),
        metrics: {
          endpoint: simulator.url,
          credentials: { key: 'demo-cloud-key', secret: 'demo-cloud-secret' },
        },
        ksqldb: [
          {
            id: 'lksqlc-9d6ry',
            kafkaClusterId: 'lkc-3x9wz1',
            endpoint: simulator.ksqldb.url(PROD, 'lksqlc-9d6ry'),
            credentials: { key: 'demo-ksql-key', secret: 'demo-ksql-secret' },
          },
        ],
      },
    ],
  },
});

/** As soon as nothing of any product is left to be found out. */
async function allFacts(providers: FactProvider[]): Promise<EntityFacts[]> {
  for (;;) {
    const facts = await readFacts(providers);
    const isWhole = facts.every(({ readings }) =>
      readings.every(({ state }) => state !== 'failed'),
    );
    if (facts.length > 0 && isWhole) return facts;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** What each provider tells of an entity, together. */
async function readFacts(providers: FactProvider[]): Promise<EntityFacts[]> {
  const found = new Map<string, EntityFacts>();
  const { signal } = new AbortController();
  for (const provider of providers) {
    for await (const batch of provider.read({ signal })) {
      for (const { entityRef, readings } of batch) {
        const before = found.get(entityRef)?.readings ?? [];
        found.set(entityRef, {
          entityRef,
          readings: [...before, ...readings],
        });
      }
    }
  }
  return [...found.values()];
}

async function productEntities(port: number): Promise<Map<string, Entity>> {
  const client = new DataProductsClient({
    discoveryApi: {
      getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
    },
    fetchApi: { fetch },
  });
  const { items, namespace } = await client.projection(
    PROD,
    { after: 0, limit: 500 },
    { token: mockCredentials.service.token() },
  );
  const entities = items.flatMap(item =>
    item.state === 'present'
      ? [toEntity(item.product, { entityName: item.entityName, namespace })]
      : [],
  );
  return new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
}

function judge(demo: {
  facts: EntityFacts[];
  offered: FactDefinition[];
  definitions: LoadedDefinition<unknown>[];
  entities: Map<string, Entity>;
}): JudgedProduct[] {
  const { definitions, entities, offered } = demo;
  const { scorecards } = loadScorecards({
    definitions,
    additions: [],
    facts: offered,
  });
  const evaluator = createEvaluator(scorecards[0]!, offered);
  const now = new Date();
  return demo.facts.flatMap(({ entityRef, readings }) => {
    const entity = entities.get(entityRef)!;
    const result = evaluator.evaluate({
      entity,
      facts: readings.map(reading => ({
        id: reading.fact,
        reading,
        observedAt: now.toISOString(),
      })),
      failedProviders: new Map(),
      exemptions: [],
      domainRefs: [],
      now,
      today: now.toISOString().slice(0, 10),
    });
    const { title = '' } = entity.metadata;
    const domain = entity.spec?.domain;
    return result
      ? [{ title, domain: domain ? `${domain}` : undefined, result }]
      : [];
  });
}
