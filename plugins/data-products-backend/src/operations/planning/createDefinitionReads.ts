// SPDX-License-Identifier: Apache-2.0

import {
  GovernancePackage,
  MappingConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { BusinessMetadataDefinition, Clock } from '@data-mesh/confluent-client';
import { missingDefinitions } from './environmentProblems';
import { Definitions, PlanningContext } from './PlanningContext';
import { PlannedConnection } from './PlanningDependencies';

export interface DefinitionReading {
  definitions: Definitions;
  /** The business metadata of the configured name, whole. */
  defined?: BusinessMetadataDefinition;
}

/** Reads what environments define of tags and business metadata. */
export interface DefinitionReads {
  /** @throws what the client throws. */
  of(
    connection: PlannedConnection,
    governancePackage: GovernancePackage,
  ): Promise<DefinitionReading>;
}

const KEPT_FOR_MS = 10_000;

/**
 * Definitions that have everything products need are kept for 10 seconds, so that many plans at a time cost one read; those that
 * lack something are read anew for each plan, because somebody may be about to complete them.
 */
export function createDefinitionReads(options: {
  config: PlanningContext['config'];
  clock: Clock;
}): DefinitionReads {
  const { config, clock } = options;
  const kept = new Map<
    string,
    { until: number; reading: Promise<DefinitionReading> }
  >();
  return {
    of(connection, governancePackage) {
      const { id } = connection.config;
      const last = kept.get(id);
      if (last && last.until > clock.now()) return last.reading;
      const entry = {
        until: clock.now() + KEPT_FOR_MS,
        reading: read(connection, config.mapping, governancePackage),
      };
      kept.set(id, entry);
      const forget = () => {
        if (kept.get(id) === entry) kept.delete(id);
      };
      entry.reading.then(({ definitions }) => {
        const missing = { config, definitions, governancePackage };
        if (!isComplete(missingDefinitions(missing))) forget();
      }, forget);
      return entry.reading;
    },
  };
}

function isComplete({
  tags,
  isMetadataMissing,
  attributes,
}: ReturnType<typeof missingDefinitions>): boolean {
  return tags.length === 0 && !isMetadataMissing && attributes.length === 0;
}

async function read(
  { streamCatalog }: PlannedConnection,
  mapping: MappingConfig,
  governancePackage: GovernancePackage,
): Promise<DefinitionReading> {
  if (!streamCatalog) return { definitions: { tags: [] } };
  const wanted = mapping.businessMetadata;
  const [tags, metadata] = await Promise.all([
    streamCatalog.tagDefinitions(),
    governancePackage === 'essentials'
      ? []
      : streamCatalog.businessMetadataDefinitions(),
  ]);
  const defined =
    metadata.find(({ name }) => name === wanted) ??
    metadata.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return {
    defined,
    definitions: {
      tags: tags.map(({ name }) => name),
      ...(defined && {
        metadata: {
          name: defined.name,
          attributes: defined.attributes.map(({ name }) => name),
        },
      }),
    },
  };
}
