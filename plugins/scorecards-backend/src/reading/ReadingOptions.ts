// SPDX-License-Identifier: Apache-2.0
import type { FactProvider } from '@data-mesh/backstage-plugin-scorecards-node';
import type { Callers } from '../access/callers';
import type { CheckLimit } from '../access/createCheckLimit';
import type { ReadableEntities } from '../access/createReadableEntities';
import type { AdoptionStore, StagesByScorecard } from '../adoption/types';
import type { AddedDefinitions } from '../definitions/createAddedDefinitions';
import type { Definitions } from '../definitions/createDefinitions';
import type { DefinitionStore } from '../definitions/types';
import type { EntityCache } from '../entities/createEntityCache';
import type { Evaluations } from '../evaluation/createEvaluations';
import type { Exemptions } from '../exemptions/createExemptions';
import type { ExemptionStore } from '../exemptions/types';
import type { FactStore } from '../facts/types';
import type { RunLog } from '../runs/createRunLog';
import type { ScorecardRuns } from '../runs/createScorecardRuns';
import type { Standings } from '../standings/createStandings';
import type { StandingStore } from '../standings/types';
import type { SnapshotStore } from '../trends/createSnapshotStore';
import type { Trends } from '../trends/createTrends';

/** What answers are made of; routes and agents' actions share it, so that neither can tell more than the other. */
export interface ReadingOptions {
  added: Pick<AddedDefinitions, 'demands'>;
  callers: Callers;
  limit: CheckLimit;
  readable: ReadableEntities;
  definitions: Definitions;
  definitionStore: Pick<DefinitionStore, 'versions' | 'good'>;
  entities: EntityCache;
  evaluations: Evaluations;
  exemptions: Exemptions;
  exemptionStore: Pick<ExemptionStore, 'ofEntity' | 'all' | 'byId'>;
  facts: Pick<FactStore, 'runs'>;
  providers: () => readonly FactProvider[];
  runs: Pick<ScorecardRuns, 'checkAgain'>;
  runLog: Pick<RunLog, 'lastEvaluation'>;
  standings: Standings;
  store: Pick<StandingStore, 'history'>;
  snapshots: Pick<SnapshotStore, 'statuses'>;
  trends: Trends;
  adoptionStore: Pick<AdoptionStore, 'since'>;
  stages: () => StagesByScorecard;
  keepDays: number;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}
