// SPDX-License-Identifier: Apache-2.0

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  Dependents,
  NamedValue,
  OperationRequest,
  createEntityDirectory,
  createSpellings,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  BusinessMetadataDefinition,
  TagDefinition,
} from '@data-mesh/confluent-client';
import { createKeptMetadata } from '../../../keptMetadata/createKeptMetadata';
import { testMapping } from '../../../sync/__testUtils__/aCatalogTopic';
import { FakeConfluent } from '../../../sync/__testUtils__/FakeConfluent';
import { openTestSync } from '../../../sync/__testUtils__/openTestSync';
import { aVocabulary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { openStore } from '../../../__testUtils__/databases';
import { anOperationsConfig } from '../../__testUtils__/anOperationsConfig';
import { createEditableProducts } from '../createEditableProducts';
import { createPlanner } from '../createPlanner';
import {
  PlannedConnection,
  PlanningDependencies,
} from '../PlanningDependencies';

const directory = createEntityDirectory(
  [
    ['Group', 'checkout'],
    ['Group', 'payments'],
    ['User', 'elif'],
    ['Domain', 'sales'],
    ['Domain', 'logistics'],
  ].map(([kind = '', name = '']) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
  })),
);

const NOBODY: Dependents = { items: [], hiddenCount: 0, unknown: [] };

/** Everything that the mapping needs, and one attribute more. */
export function aDefinition(
  names = [...Object.values(testMapping.attributes), 'cost-center'],
): BusinessMetadataDefinition {
  return {
    name: 'DataProduct',
    attributes: names.map(name => ({ name, isOptional: true })),
  };
}

/** A planner over a fake of Confluent that was synced into a store. */
export async function openPlanner(
  databases: Parameters<typeof openStore>[0],
  options: {
    governancePackage?: 'advanced' | 'essentials';
    connection?: Partial<PlannedConnection>;
    config?: Partial<PlannedConnection['config']>;
    operations?: Parameters<typeof anOperationsConfig>[0];
    tags?: string[];
    metadata?: BusinessMetadataDefinition[];
    dependents?: Dependents;
    mayRead?: PlanningDependencies['mayRead'];
    /** Called with a fresh Confluent before the first sync. */
    fill?: (confluent: FakeConfluent) => void;
    /** By qualified name. */
    kept?: Record<string, NamedValue[]>;
  } = {},
) {
  const { governancePackage = 'advanced', fill } = options;
  const { knex, store } = await openStore(databases, 'SQLITE_3');
  const keptMetadata = createKeptMetadata(knex);
  for (const [name, values] of Object.entries(options.kept ?? {})) {
    await keptMetadata.write('env-1', name, values);
  }
  const confluent = new FakeConfluent();
  fill?.(confluent);
  const references = { current: async () => directory };
  const synced = openTestSync(store, {
    confluent,
    governancePackage,
    keptMetadata,
    references,
  });
  await synced.syncOnce();

  const {
    tags = [testMapping.tag, testMapping.deprecatedTag],
    metadata = [aDefinition()],
  } = options;
  const connection: PlannedConnection = {
    config: {
      id: 'env-1',
      title: 'Prod',
      namespace: 'prod',
      mode: 'readWrite',
      scope: { domains: [], tags: [], namePatterns: [] },
      streamCatalog: { package: governancePackage },
      ...options.config,
    },
    streamCatalog: {
      readTopic: confluent.streamCatalog.readTopic,
      tagDefinitions: async (): Promise<TagDefinition[]> =>
        tags.map(name => ({ name })),
      businessMetadataDefinitions: async () => metadata,
    },
    schemaRegistry: {
      subjects: confluent.schemaRegistry.subjects,
      checkCompatibility: async () => ({ isCompatible: true, messages: [] }),
    },
    kafka: [],
    ksqldb: [],
    problems: [],
    ...options.connection,
  };
  const dependencies: PlanningDependencies = {
    connections: [connection],
    config: {
      mapping: testMapping,
      tiers: {
        quality: createSpellings(['authoritative', 'curated', 'raw']),
        sla: createSpellings(['tier-1', 'tier-2', 'tier-3']),
        qualityDefinitions: [],
        slaDefinitions: aVocabulary().slaTiers,
      },
      owners: { aliases: new Map() },
      domains: { aliases: new Map() },
      operations: anOperationsConfig(options.operations),
    },
    store,
    references,
    keptMetadata,
    dependents: { of: async () => options.dependents ?? NOBODY },
    mayRead: options.mayRead ?? (async () => true),
    clock: synced.clock,
  };
  const planner = createPlanner(dependencies);
  const editable = createEditableProducts(dependencies);
  return {
    ...synced,
    knex,
    keptMetadata,
    plan: (request: OperationRequest) =>
      planner.plan(request, { credentials: mockCredentials.user() }),
    async editable(name: string) {
      const stored = await store.productByEntityName('env-1', name);
      if (!stored) throw new Error(`there is no ${name}`);
      return editable.of({ entityRef: `dataproduct:prod/${name}`, stored });
    },
  };
}
