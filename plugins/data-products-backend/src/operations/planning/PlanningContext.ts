// SPDX-License-Identifier: Apache-2.0

import {
  EntityDirectory,
  PortSubject,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  GovernancePackage,
} from '@data-mesh/backstage-plugin-data-products-node';
import { ScopeFilter } from '../../sync/assembly/scope';
import { ResolveSuccessor } from '../../sync/assembly/successors';
import { PlannedConnection } from './PlanningDependencies';

/** What the environment defines of tags and business metadata. */
export interface Definitions {
  tags: readonly string[];
  /** Absent when it has no business metadata of the configured name, or its package has none at all. */
  metadata?: { name: string; attributes: readonly string[] };
}

/** Everything that decisions about targets share; read once for a plan. */
export interface PlanningContext {
  connection: Pick<PlannedConnection, 'config' | 'kafka' | 'ksqldb'>;
  governancePackage: GovernancePackage;
  definitions: Definitions;
  config: Pick<
    DataMeshConfig,
    'mapping' | 'tiers' | 'owners' | 'domains' | 'operations'
  >;
  directory: EntityDirectory;
  resolveOwner: (text: string) => ResolvedReference;
  resolveDomain: (text: string) => ResolvedReference;
  resolveSuccessor: ResolveSuccessor;
  /** What a product of the environment may be called where it succeeds another one, what people say first. */
  successorTexts: (entityRef: string) => string[];
  isInScope: ScopeFilter;
  /** A calendar day in UTC. */
  today: string;
}

/** Finds what is known of a topic's subjects; `undefined` when nobody could be asked. */
export type SubjectsOf = (topic: string) => PortSubject[] | undefined;
