// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentWriting,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  GovernancePackage,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { withinTime } from '../../withinTime';
import { writingProblems } from '../planning/environmentProblems';
import { PlannedConnection } from '../planning/PlanningDependencies';

/** Attributes of an environment are asked for again after so long. */
const MAX_AGE_MS = 60_000;

/** Forms do not wait longer for them. */
const TIMEOUT_MS = 3_000;

/** Gives what may be chosen: one answer for pages, templates and documents. */
export type ReadVocabulary = () => Promise<Vocabulary>;

export function createVocabulary(options: {
  connections: readonly PlannedConnection[];
  config: Pick<DataMeshConfig, 'mapping' | 'tiers' | 'operations'>;
  store: Pick<ProductStore, 'packageSeen'>;
  clock: Clock;
}): ReadVocabulary {
  const { connections, config, store, clock } = options;
  const remembered = new Map<string, { names: string[]; readAt: number }>();

  /** What was known last is as good as any while the environment does not answer. */
  async function attributesOf(
    connection: PlannedConnection,
    governancePackage: GovernancePackage | undefined,
  ): Promise<string[]> {
    const { id } = connection.config;
    const { streamCatalog } = connection;
    const last = remembered.get(id);
    if (last && clock.now() - last.readAt < MAX_AGE_MS) return last.names;
    if (!streamCatalog || governancePackage !== 'advanced') return [];
    try {
      const definitions = await withinTime(TIMEOUT_MS, signal =>
        streamCatalog.businessMetadataDefinitions({ signal }),
      );
      const names = otherAttributes(definitions, config.mapping);
      remembered.set(id, { names, readAt: clock.now() });
      return names;
    } catch {
      return last?.names ?? [];
    }
  }

  return async () => {
    const described = await Promise.all(
      connections.map(async connection => {
        const { id, streamCatalog } = connection.config;
        const seen = streamCatalog?.package ?? (await store.packageSeen(id));
        const attributes = await attributesOf(connection, seen);
        return { writing: toWriting(connection, seen), attributes };
      }),
    );
    return {
      qualityTiers: config.tiers.qualityDefinitions,
      slaTiers: config.tiers.slaDefinitions,
      attributesByEnvironment: Object.fromEntries(
        described.map(({ writing, attributes }) => [
          writing.environmentId,
          attributes,
        ]),
      ),
      maxDescriptionLength: config.operations.maxDescriptionLength,
      environments: described.map(({ writing }) => writing),
    };
  };
}

/** The attributes of the products' metadata that have no field of their own, in the order of their definition. */
export function otherAttributes(
  definitions: readonly { name: string; attributes: { name: string }[] }[],
  mapping: Pick<DataMeshConfig['mapping'], 'attributes' | 'businessMetadata'>,
): string[] {
  const wanted = mapping.businessMetadata.toLowerCase();
  const taken = new Set(
    Object.values(mapping.attributes).map(name => name.toLowerCase()),
  );
  const defined = definitions.find(({ name }) => name.toLowerCase() === wanted);
  return (defined?.attributes ?? [])
    .map(({ name }) => name)
    .filter(name => !taken.has(name.toLowerCase()));
}

/** Whether, and how, an environment can be written to. */
export function toWriting(
  connection: PlannedConnection,
  governancePackage: GovernancePackage | undefined,
): EnvironmentWriting {
  const [problem] = writingProblems(connection);
  const { kafka, ksqldb, config } = connection;
  return {
    environmentId: config.id,
    isWritable: !problem,
    because: problem?.message,
    package: governancePackage ?? 'unknown',
    clusters: kafka.map(cluster => ({
      clusterId: cluster.config.clusterId,
      canCreateBlank: cluster.rest !== undefined,
      ksqldbClusterIds: ksqldb
        .filter(
          ({ config: { kafkaClusterId }, client }) =>
            client !== undefined && kafkaClusterId === cluster.config.clusterId,
        )
        .map(({ config: { id } }) => id),
    })),
  };
}
