// SPDX-License-Identifier: Apache-2.0
import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { createCallers } from './access/callers';
import { createCheckLimit } from './access/createCheckLimit';
import { createReadableEntities } from './access/createReadableEntities';
import { createAdoptionCounts } from './adoption/createAdoptionCounts';
import { createAdoptionStore } from './adoption/createAdoptionStore';
import type { AddedDefinitions } from './definitions/createAddedDefinitions';
import { createDefinitions } from './definitions/createDefinitions';
import { createDefinitionStore } from './definitions/createDefinitionStore';
import { readDefinitionFiles } from './definitions/readDefinitionFiles';
import { createEntityCache } from './entities/createEntityCache';
import { kindsOf } from './entities/kindsOf';
import { createEvaluations } from './evaluation/createEvaluations';
import { createExemptionReadings } from './exemptions/createExemptionReadings';
import { createExemptions } from './exemptions/createExemptions';
import { createExemptionStore } from './exemptions/createExemptionStore';
import type { FactProviders } from './facts/createFactProviders';
import { createFactRuns } from './facts/createFactRuns';
import { createFactStore } from './facts/createFactStore';
import { createGate } from './gate/createGate';
import { createWhatIf } from './gate/createWhatIf';
import { createNotices } from './notices/createNotices';
import { createEntityReadings } from './reading/createEntityReadings';
import { createGroupReadings } from './reading/createGroupReadings';
import type { ReadingOptions } from './reading/ReadingOptions';
import type { ScorecardsConfig } from './readScorecardsConfig';
import type { RouterOptions } from './routes/RouterOptions';
import { createRunLog } from './runs/createRunLog';
import { createScorecardRuns } from './runs/createScorecardRuns';
import { createStandings } from './standings/createStandings';
import { createStandingStore } from './standings/createStandingStore';
import type { HistorySeeds } from './trends/createHistorySeeds';
import { createSnapshotStore } from './trends/createSnapshotStore';
import { createTrends } from './trends/createTrends';

export interface ScorecardsOptions {
  knex: Knex;
  config: ScorecardsConfig;
  /** That files of the configuration are relative to. */
  folder: string;
  auditor: AuditorService;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  permissions: PermissionsService;
  catalog: Pick<
    CatalogService,
    | 'streamEntities'
    | 'getEntitiesByRefs'
    | 'getEntityFacets'
    | 'getEntityByRef'
  >;
  notifications: { send(notification: NotificationSendOptions): Promise<void> };
  events: Pick<EventsService, 'publish'>;
  logger: LoggerService;
  providers: FactProviders;
  added: AddedDefinitions;
  seeds: HistorySeeds;
  now: () => Date;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/** Puts the parts together, over a database with its tables. */
export function createScorecards(options: ScorecardsOptions) {
  const { knex, config, logger, providers, added, now } = options;
  const definitionStore = createDefinitionStore(knex);
  const exemptionStore = createExemptionStore(knex);
  const adoptionStore = createAdoptionStore(knex);
  const facts = createFactStore(knex);
  const store = createStandingStore(knex);
  const snapshots = createSnapshotStore(knex);
  const runLog = createRunLog(knex);
  const notices = createNotices(options);
  const trends = createTrends(snapshots);

  const definitions = createDefinitions({
    store: definitionStore,
    added: added.sources,
    readTexts: () => readDefinitionFiles(config.files, options.folder),
    facts: providers.facts,
    logger,
    now,
  });
  const entities = createEntityCache({
    ...options,
    kinds: () => kindsToRead(definitions.current().evaluators),
  });
  const standings = createStandings({ store, trends, entities: entities.view });
  const shared = {
    ...options,
    ...config,
    adoptionStore,
    definitions,
    definitionStore,
    entities,
    exemptionStore,
    facts,
    notices,
    providers: providers.all,
    runLog,
    snapshots,
    stages: added.stages,
    standings,
    store,
    trends,
  };
  const evaluations = createEvaluations({
    ...shared,
    exemptions: exemptionStore,
  });
  const runs = createScorecardRuns({
    ...shared,
    evaluations,
    factRuns: createFactRuns({ ...shared, store: facts }),
    adoption: createAdoptionCounts({ ...shared, store: adoptionStore }),
  });
  const reading: ReadingOptions = {
    ...shared,
    evaluations,
    runs,
    callers: createCallers(options),
    limit: createCheckLimit({
      perMinute: config.checksPerMinute,
      now: () => now().getTime(),
    }),
    readable: createReadableEntities({
      ...options,
      entities: entities.view,
      now: () => now().getTime(),
    }),
    exemptions: createExemptions({
      ...shared,
      store: exemptionStore,
      runs,
      maxDays: config.exemptionMaxDays,
    }),
  };
  const served: RouterOptions = {
    ...reading,
    auditor: options.auditor,
    entityReadings: createEntityReadings(reading),
    groupReadings: createGroupReadings(reading),
    exemptionReadings: createExemptionReadings(reading),
    gate: createGate(reading),
    whatIf: createWhatIf(reading),
  };
  return {
    definitions,
    entities,
    exemptionStore,
    runs,
    served,
    /** Writes a past where there is none yet. */
    sow: () =>
      options.seeds.sow({
        snapshots,
        standings: store,
        adoption: adoptionStore,
        exemptions: exemptionStore,
        logger,
      }),
  };
}

/** `undefined` when some scorecard may apply to entities of any kind. */
function kindsToRead(
  evaluators: ReturnType<
    ReadingOptions['definitions']['current']
  >['evaluators'],
): string[] | undefined {
  const kinds = evaluators.map(({ scorecard }) => kindsOf(scorecard.appliesTo));
  const known = kinds.filter(each => each !== undefined);
  return known.length === kinds.length ? [...new Set(known.flat())] : undefined;
}
