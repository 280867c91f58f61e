// SPDX-License-Identifier: Apache-2.0

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityDirectory,
  EnvironmentInfo,
  ProductKey,
  TierVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { AuditStore } from '../audit/types';
import { ConnectorRestarts } from '../connectors/createConnectorRestarts';
import { ServedConsumers } from '../consumers/createConsumers';
import { ExploreIndex } from '../explore/createExploreIndex';
import { ReadableProducts } from '../explore/createReadableProducts';
import { Governance } from '../governance/createGovernance';
import { Lineage } from '../lineage/createLineage';
import { LiveFacts } from '../live/facts/createLiveFacts';
import { ReadHealth } from '../live/health/createHealth';
import { Work } from '../notices/createWork';
import { TopicCandidates } from '../operations/candidates/createTopicCandidates';
import { ProductDependents } from '../operations/dependents/createDependents';
import { CallerOperations } from '../operations/onBehalf/types';
import { EditableProducts } from '../operations/planning/createEditableProducts';
import { ReadVocabulary } from '../operations/vocabulary/createVocabulary';
import { WriteAccess } from '../permissions/createWriteAccess';
import { OwnerNotifier } from '../problems/createOwnerNotifier';
import { ProblemStore } from '../problems/types';
import { RecordSamples } from '../records/types';
import { Ownership } from '../references/createOwnership';
import { ProductSchemas } from '../schemas/createProductSchemas';
import { ReadDocuments } from '../schemas/createSchemas';
import { ProductStore } from '../store/types';
import { ReadUnused } from '../unused/createUnused';
import { Watching } from '../watch/createWatching';

/** An environment with what its configuration says about the sync. */
export interface ServedEnvironment {
  info: EnvironmentInfo;
  /** What is wrong with its configuration, one sentence each; empty when nothing is. */
  configurationProblems: string[];
  /** Seconds between two scheduled runs. */
  intervalSeconds: number;
}

/** What a caller can have the sync do; who asked is the entity ref of a user, absent for a service. */
export interface SyncControl {
  /** Starts a run and does not wait for its end; false when one runs already. */
  start(
    environmentId: string,
    options: { requestedBy?: string },
  ): Promise<boolean>;
  /** Reads one product again; resolves when the store holds what was read. */
  refresh(key: ProductKey, options: { by?: string }): Promise<void>;
  /** Records a decision about a hold, and does what it means. */
  decideHold(decision: {
    id: string;
    decision: 'release' | 'reject';
    by: string;
    reason?: string;
  }): Promise<void>;
}

export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  catalog: CatalogService;
  environments: ServedEnvironment[];
  store: ProductStore;
  schemas: ProductSchemas;
  documents: ReadDocuments;
  governance: Pick<Governance, 'page' | 'of' | 'schemaChanges'>;
  lineage: Lineage;
  consumers: ServedConsumers;
  restarts: ConnectorRestarts;
  health: ReadHealth;
  unused: ReadUnused;
  liveFacts: LiveFacts;
  problems: ProblemStore;
  ownerNotifier: OwnerNotifier;
  ownership: Ownership;
  explore: ExploreIndex;
  readable: ReadableProducts;
  records: RecordSamples;
  sync: SyncControl;
  writeAccess: WriteAccess;
  callerOperations: CallerOperations;
  vocabulary: ReadVocabulary;
  tiers: TierVocabulary;
  candidates: TopicCandidates;
  editable: EditableProducts;
  dependents: ProductDependents;
  work: Work;
  watching: Watching;
  audit: Pick<AuditStore, 'find'>;
  /** The catalog entities that owners and domains can mean. */
  directory: () => Promise<EntityDirectory>;
}
