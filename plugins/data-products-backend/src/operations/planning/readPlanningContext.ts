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
import { DefinitionReads } from './createDefinitionReads';
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

/**
 * Reads what the decisions about all targets of a plan share. Rejects only when the signal is aborted.
 *
 * @param options.withSuccessors - Whether products may name others that succeed them; else all products need not be read.
 */
export async function readPlanningContext(
  connection: PlannedConnection,
  dependencies: Omit<PlanningDependencies, 'dependents' | 'mayRead'> & {
    definitions: DefinitionReads;
  },
  options: { withSuccessors: boolean; signal?: AbortSignal },
): Promise<ContextReading> {
  const { withSuccessors, signal } = options;
  const { store, references, config, clock } = dependencies;
  const { id, title } = connection.config;
  try {
    const governancePackage =
      connection.config.streamCatalog?.package ?? (await store.packageSeen(id));
    if (!governancePackage) return unreadable(notSynced(title));
    const [known, directory, { definitions, defined }] = await Promise.all([
      withSuccessors ? store.known(id) : [],
      references.current(),
      dependencies.definitions.of(connection, governancePackage),
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
  const { known, ...shared } = read;
  const { config, directory } = shared;
  const { namespace } = connection.config;
  const candidates = known.map(knownCandidate);
  const byRef = new Map(
    candidates.map(candidate => [
      productRefOf(candidate.entityName, namespace),
      candidate,
    ]),
  );
  return {
    ...shared,
    connection,
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

function unreadable(problem: OperationProblem): ContextReading {
  return { status: 'unreadable', problem };
}

function notSynced(title: string): OperationProblem {
  return error(
    'environment-not-synced',
    `What ${title} can hold is known after its first sync. Try again when that has ended.`,
  );
}
