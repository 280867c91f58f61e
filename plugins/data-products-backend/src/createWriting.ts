// SPDX-License-Identifier: Apache-2.0

import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PermissionRuleset } from '@backstage/plugin-permission-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  DataMeshService,
  OperationGate,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { createAuditStore } from './audit/createAuditStore';
import { startAuditStore } from './audit/startAuditStore';
import { ExploreIndex } from './explore/createExploreIndex';
import { ReadableProducts } from './explore/createReadableProducts';
import { KeptMetadata } from './keptMetadata/createKeptMetadata';
import { Lineage } from './lineage/createLineage';
import { createAnnouncer } from './notices/createAnnouncer';
import { createDependentOwners } from './notices/createDependentOwners';
import { createNotices } from './notices/createNotices';
import { createOperationSignals } from './notices/createOperationSignals';
import { createSentReminders } from './notices/createSentReminders';
import { createWork } from './notices/createWork';
import { startReminders } from './notices/startReminders';
import { createTopicCandidates } from './operations/candidates/createTopicCandidates';
import { createDependents } from './operations/dependents/createDependents';
import { createGateQuestions } from './operations/gates/askGates';
import { createHandlers } from './operations/handlers/createHandlers';
import { createCallerOperations } from './operations/onBehalf/createCallerOperations';
import { createCallerUndo } from './operations/onBehalf/createCallerUndo';
import { createOutcomes } from './operations/outcomes/createOutcomes';
import { OwnWrites } from './operations/outcomes/createOwnWrites';
import { createEditableProducts } from './operations/planning/createEditableProducts';
import { createPlanner } from './operations/planning/createPlanner';
import { createOperations } from './operations/runner/createOperations';
import { createVocabulary } from './operations/vocabulary/createVocabulary';
import { askKsqldb } from './permissions/askKsqldb';
import { createWriteAccess } from './permissions/createWriteAccess';
import { WrittenProducts } from './permissions/createWrittenProducts';
import { readWriteRules } from './permissions/readWriteRules';
import { DataProductResource } from './permissions/rules';
import { EntityReferences } from './references/createEntityReferences';
import { Ownership } from './references/createOwnership';
import { createCallers } from './routes/callers';
import { createProductAccess } from './routes/createProductAccess';
import { RouterOptions, ServedEnvironment } from './routes/RouterOptions';
import { ProductStore } from './store/types';

export interface WritingOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  signals: SignalsService;
  ruleset: PermissionRuleset<DataProductResource>;
  products: WrittenProducts;
  mesh: DataMeshService;
  environments: ServedEnvironment[];
  knex: Knex;
  store: ProductStore;
  keptMetadata: KeptMetadata;
  ownWrites: OwnWrites;
  references: EntityReferences;
  ownership: Ownership;
  readable: ReadableProducts;
  explore: ExploreIndex;
  lineage: Lineage;
  /** What besides permissions decides about operations. */
  gates: readonly OperationGate[];
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/** Everything of the back end that changes products, and tells of changes. */
export interface Writing {
  routes: Pick<
    RouterOptions,
    | 'audit'
    | 'callerOperations'
    | 'candidates'
    | 'dependents'
    | 'editable'
    | 'tiers'
    | 'vocabulary'
    | 'work'
    | 'writeAccess'
  >;
  start(): Promise<void>;
  /** Resolves when nothing is written any more, soon after the signal was aborted. */
  ended(): Promise<void>;
}

export function createWriting(options: WritingOptions): Writing {
  const { mesh, references, readable, clock, environments } = options;
  const { config, environments: connections } = mesh;
  const infos = environments.map(({ info }) => info);
  const notices = createNotices(options);
  const dependentOwners = createDependentOwners(options);
  const dependents = createDependents(options);
  const audit = createAuditStore(options.knex);
  const reading = { ...options, connections, config };

  const operations = createOperations({
    ...options,
    config: config.operations,
    onChange: createOperationSignals(options),
    handlers: createHandlers({ ...options, environments: connections }),
    outcomes: createOutcomes({
      ...options,
      config,
      environments: connections,
      announce: createAnnouncer({ ...options, notices, dependentOwners }),
    }),
  });
  const writeAccess = createWriteAccess({
    ...options,
    environment: environmentId => {
      const served = environments.find(({ info }) => info.id === environmentId);
      return (
        served && { ...served.info, problems: served.configurationProblems }
      );
    },
    rules: async () => readWriteRules(config, await references.current()),
  });
  const planner = createPlanner({
    ...reading,
    dependents,
    async mayRead({ entityRef }, credentials) {
      const { namespace, name } = parseEntityRef(entityRef.toLowerCase());
      const { isUnconditional, isReadable } = await readable.for(credentials);
      return isUnconditional || isReadable({ namespace, entityName: name });
    },
  });

  return {
    routes: {
      audit,
      dependents,
      writeAccess,
      callerOperations: createCallerOperations({
        planner,
        operations,
        readable,
        writeAccess,
        access: createProductAccess(options),
        callers: createCallers(options),
        statements: askKsqldb(options),
        askGates: createGateQuestions({
          ...options,
          namespaceOf: environmentId =>
            infos.find(({ id }) => id === environmentId)?.namespace,
        }),
        undo: createCallerUndo({
          ...options,
          operations,
          writeAccess,
          dependents,
          undoDays: config.operations.undoDays,
        }),
      }),
      candidates: createTopicCandidates(reading),
      editable: createEditableProducts(reading),
      vocabulary: createVocabulary(reading),
      tiers: {
        qualityTiers: config.tiers.qualityDefinitions,
        slaTiers: config.tiers.slaDefinitions,
      },
      work: createWork({ ...options, now: () => new Date(clock.now()) }),
    },

    async start() {
      operations.start();
      await startAuditStore({
        ...options,
        store: audit,
        keepDays: config.operations.keepDays,
      });
      await startReminders({
        ...options,
        environments: infos,
        sent: createSentReminders(options.knex),
        notices,
        dependentOwners,
      });
    },

    ended: () => operations.operationsEnded(),
  };
}
