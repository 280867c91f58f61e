// SPDX-License-Identifier: Apache-2.0

import {
  EntityDirectory,
  OperationProblem,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { BusinessMetadataDefinition } from '@data-mesh/confluent-client';
import { GovernancePackage } from '@data-mesh/backstage-plugin-data-products-node';
import { KnownProduct } from '../../store/types';
import { knownCandidate } from '../../sync/assembly/knownCandidate';
import { createScopeFilter } from '../../sync/assembly/scope';
import {
  createSuccessorResolver,
  productRefOf,
} from '../../sync/assembly/successors';
import { describeCause } from './describeCause';
import { Definitions, PlanningContext } from './PlanningContext';
import {
  PlannedConnection,
  PlanningDependencies,
} from './PlanningDependencies';
import { error } from './TargetDraft';

/** What decisions share, with the definitions as the environment has them; or why it could not be read. */
export type ContextReading =
  | {
      status: 'read';
      context: PlanningContext;
      /** The business metadata of the configured name, whole. */
      defined?: BusinessMetadataDefinition;
    }
  | { status: 'unreadable'; problem: OperationProblem };

/** Reads what the decisions about all targets of a plan share. Rejects only when the signal is aborted. */
export async function readPlanningContext(
  connection: PlannedConnection,
  dependencies: Omit<PlanningDependencies, 'dependents' | 'mayRead'>,
  signal?: AbortSignal,
): Promise<ContextReading> {
  const { store, references, config, clock } = dependencies;
  const { id, title } = connection.config;
  try {
    const governancePackage =
      connection.config.streamCatalog?.package ?? (await store.packageSeen(id));
    if (!governancePackage) return unreadable(notSynced(title));
    const [known, directory, { definitions, defined }] = await Promise.all([
      store.known(id),
      references.current(),
      readDefinitions(connection, { config, governancePackage, signal }),
    ]);
    return {
      status: 'read',
      defined,
      context: createContext(connection, {
        config,
        known,
        directory,
        definitions,
        governancePackage,
        today: new Date(clock.now()).toISOString().slice(0, 10),
      }),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    return unreadable(
      error(
        'environment-unreadable',
        `${title} could not be read, so nothing can be planned: ${describeCause(cause)}`,
      ),
    );
  }
}

/** Joins what was read with what follows from it. */
export function createContext(
  connection: PlannedConnection,
  read: {
    config: PlanningContext['config'];
    known: readonly KnownProduct[];
    directory: EntityDirectory;
    definitions: Definitions;
    governancePackage: GovernancePackage;
    today: string;
  },
): PlanningContext {
  const { config, known, directory } = read;
  const { namespace } = connection.config;
  const candidates = known.map(knownCandidate);
  const byRef = new Map(
    candidates.map(candidate => [
      productRefOf(candidate.entityName, namespace),
      candidate,
    ]),
  );
  return {
    ...read,
    connection,
    knownByKey: new Map(known.map(product => [product.key, product])),
    resolveOwner: text => resolveOwner(text, directory, config.owners.aliases),
    resolveDomain: text =>
      resolveDomain(text, directory, config.domains.aliases),
    isInScope: createScopeFilter(connection.config.scope),
    resolveSuccessor: createSuccessorResolver(candidates, namespace),
    successorTexts: entityRef => {
      const candidate = byRef.get(entityRef);
      return candidate ? [candidate.title, candidate.entityName] : [];
    },
  };
}

async function readDefinitions(
  { streamCatalog }: PlannedConnection,
  options: {
    config: PlanningContext['config'];
    governancePackage: GovernancePackage;
    signal?: AbortSignal;
  },
): Promise<{
  definitions: Definitions;
  defined?: BusinessMetadataDefinition;
}> {
  const { config, governancePackage, signal } = options;
  if (!streamCatalog) return { definitions: { tags: [] } };
  const wanted = config.mapping.businessMetadata;
  const [tags, metadata] = await Promise.all([
    streamCatalog.tagDefinitions({ signal }),
    governancePackage === 'essentials'
      ? []
      : streamCatalog.businessMetadataDefinitions({ signal }),
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

function unreadable(problem: OperationProblem): ContextReading {
  return { status: 'unreadable', problem };
}

function notSynced(title: string): OperationProblem {
  return error(
    'environment-not-synced',
    `What ${title} can hold is known after its first sync. Try again when that has ended.`,
  );
}
