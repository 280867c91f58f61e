// SPDX-License-Identifier: Apache-2.0

import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createEntityDirectory } from '@data-mesh/backstage-plugin-data-products-common';
import { anEnvironment } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  EnvironmentConnection,
  LineageEvidenceProvider,
} from '@data-mesh/backstage-plugin-data-products-node';
import { systemClock } from '@data-mesh/confluent-client';
import express from 'express';
import request from 'supertest';
import { createConnectors } from '../connectors/createConnectors';
import { createConsumers } from '../consumers/createConsumers';
import { createExploreIndex } from '../explore/createExploreIndex';
import { createReadableProducts } from '../explore/createReadableProducts';
import { createGovernance } from '../governance/createGovernance';
import { createLineage } from '../lineage/createLineage';
import { createLive } from '../live/createLive';
import { createProblemStore } from '../problems/createProblemStore';
import { createEntityTree } from '../references/createEntityTree';
import { createOwnership } from '../references/createOwnership';
import { describedExchanges } from '../openapi/__testUtils__/describedExchanges';
import { createRecordSamples } from '../records/createRecordSamples';
import { SampledEnvironment } from '../records/types';
import { createRouter } from '../routes/createRouter';
import { ServedEnvironment, SyncControl } from '../routes/RouterOptions';
import { createProductSchemas } from '../schemas/createProductSchemas';
import { readProductDocuments } from '../schemas/documents/readProductDocuments';
import { createSchemaIndexStore } from '../schemas/fieldIndex/createSchemaIndexStore';
import { SchemaReader } from '../schemas/registry/types';
import { createWatch } from '../watch/createWatch';
import { createUnused } from '../unused/createUnused';
import { anAskedMesh } from './anAskedMesh';
import { openStore } from './databases';
import { FakedWriting, fakeWriting } from './fakeWriting';

export const KIM = 'user:default/kim';

export const environments: ServedEnvironment[] = [
  {
    info: anEnvironment(),
    configurationProblems: [],
    intervalSeconds: 120,
  },
  {
    info: anEnvironment({
      id: 'env-4p8xd3',
      name: 'staging',
      title: 'Staging',
      namespace: 'staging',
      isPrimary: false,
    }),
    configurationProblems: ['`streamCatalog.url` is missing.'],
    intervalSeconds: 120,
  },
];

/** The routes over a real, empty store, a catalog of these entities, and a sync that does nothing; all exchanges must be as described in OpenAPI. */
export async function openRouter(
  databases: TestDatabases,
  options: {
    entities?: Entity[];
    permissions?: Parameters<typeof mockServices.permissions.mock>[0];
    user?: string;
    /** Of the caller, besides themselves. */
    groups?: string[];
    lineageProviders?: LineageEvidenceProvider[];
    /** By environment; none when absent, as if no registry could be asked. */
    schemaReaders?: ReadonlyMap<string, SchemaReader>;
    /** Where records are read; as `connections` when absent. */
    sampled?: SampledEnvironment[];
    /** Where live figures come from; nowhere when absent. */
    connections?: EnvironmentConnection[];
  } & FakedWriting = {},
) {
  const { knex, store } = await openStore(databases, 'SQLITE_3');
  const catalog = catalogServiceMock({ entities: options.entities ?? [] });
  const auditor = mockServices.auditor.mock();
  const permissions = options.permissions
    ? mockServices.permissions.mock(options.permissions)
    : mockServices.permissions();
  const sync: jest.Mocked<SyncControl> = {
    start: jest.fn().mockResolvedValue(true),
    refresh: jest.fn().mockResolvedValue(undefined),
    decideHold: jest.fn().mockResolvedValue(undefined),
  };
  const problems = createProblemStore(knex);
  const ownerNotifier = { reported: jest.fn().mockResolvedValue(true) };
  const user = options.user ?? KIM;
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: [user, ...(options.groups ?? [])],
  });
  const index = createSchemaIndexStore(knex);
  const tree = createEntityTree(options.entities ?? []);
  const shared = {
    auditor,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.user(user),
    }),
    permissions,
    catalog,
    environments: environments.map(each => ({
      ...each,
      info: { ...each.info, mode: options.mode ?? each.info.mode },
    })),
    store,
    ownership: createOwnership({
      userInfo,
      tree: () => tree,
    }),
    explore: createExploreIndex({
      store,
      environments: environments.map(({ info }) => info),
      piiTags: ['PII'],
      tree: () => tree,
    }),
    readable: createReadableProducts({
      permissions,
      catalog,
      namespaces: environments.map(({ info }) => info.namespace),
      now: () => 0,
    }),
  };
  const consumers = createConsumers({
    mesh: anAskedMesh(options.connections),
    knex,
    store,
    catalog,
    auth: mockServices.auth(),
    clock: systemClock,
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
  });
  const connectors = createConnectors({
    mesh: anAskedMesh(options.connections),
    knex,
    clock: systemClock,
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
  });
  const lineage = createLineage({
    catalog,
    logger: mockServices.logger.mock(),
    providers: [
      ...(options.lineageProviders ?? []),
      ...consumers.evidence,
      ...connectors.evidence,
    ],
  });
  const live = createLive({
    mesh: anAskedMesh(options.connections),
    environments: environments.map(({ info }) => info),
    knex,
    store,
    groups: consumers.topicGroups,
    lagHours: consumers.lagHours,
    readers: consumers.topicReaders,
    feeds: connectors.feeds,
    clock: systemClock,
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
  });
  const watch = createWatch({
    ...shared,
    knex,
    userInfo,
    config: anAskedMesh().config,
    environments: environments.map(({ info }) => info),
    notifications: { send: async () => {} },
    directory: async () => createEntityDirectory(options.entities ?? []),
    levels: [],
    clock: systemClock,
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
  });
  const writing = fakeWriting({ ...options, ...shared, knex, tree });
  const router = createRouter({
    ...shared,
    ...writing.routes,
    schemas: createProductSchemas({
      readers: options.schemaReaders ?? new Map(),
      catalogTags: index.fieldTags,
      piiTags: ['PII'],
      clock: systemClock,
    }),
    records: createRecordSamples({
      environments: options.sampled ?? options.connections ?? [],
      readers: options.schemaReaders ?? new Map(),
      catalogTags: index.fieldTags,
      piiTags: ['PII'],
      clock: systemClock,
    }),
    documents: page => readProductDocuments({ products: store, index }, page),
    governance: createGovernance({
      knex,
      store,
      index,
      environments: environments.map(({ info }) => info),
      connections: [],
      lineageProviders: options.lineageProviders ?? [],
      events: mockServices.events(),
      clock: systemClock,
      logger: mockServices.logger.mock(),
    }),
    lineage,
    health: live.health,
    unused: createUnused({
      ...shared,
      config: anAskedMesh().config,
      sourceOf: live.sourceOf,
      infos: environments.map(({ info }) => info),
      knex,
      consumers,
      lineageProviders: options.lineageProviders ?? [],
      auth: mockServices.auth(),
      clock: systemClock,
      logger: mockServices.logger.mock(),
    }),
    liveFacts: live.facts,
    watching: watch.watching,
    consumers: consumers.serve({ ...shared, ...writing.routes, lineage }),
    restarts: connectors.restarts(writing.routes),
    problems,
    ownerNotifier,
    sync,
    directory: async () => createEntityDirectory(options.entities ?? []),
  });
  const app = express();
  app.use(describedExchanges, router, mockErrorHandler());
  return {
    http: request(app),
    router,
    knex,
    store,
    catalog,
    auditor,
    sync,
    problems,
    ownerNotifier,
    index,
    operations: writing.operations,
    audit: writing.routes.audit,
  };
}
