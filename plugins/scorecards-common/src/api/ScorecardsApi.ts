// SPDX-License-Identifier: Apache-2.0
import { DefinitionProblem } from '../engine/types';
import { ExemptionState } from '../model/exemption';
import { Standing } from '../model/result';
import { RollUpFacet, RollUpGroup, WhatIf } from '../model/rollUp';
import {
  Adoption,
  CheckEntitiesPage,
  CheckEntitiesRequest,
  CheckStanding,
  EntityHistory,
  EntityScorecard,
  ExemptionRequest,
  ExemptionsPage,
  ExemptionsQuery,
  GateAnswer,
  GateRequest,
  Overview,
  OverviewRequest,
  RequestOptions,
  ScorecardDescription,
  WhatIfRequest,
} from './types';

/**
 * The HTTP API of the `scorecards` back end, under `/api/scorecards`. Everything about an entity is told only to those
 * who may read it in the catalog, counts and roll-ups included; of others it is as if they did not exist. Every method
 * throws `ResponseError` from `@backstage/errors`.
 */
export interface ScorecardsApi {
  /** `GET /scorecards`: drafts included, and marked. */
  scorecards(options?: RequestOptions): Promise<ScorecardDescription[]>;
  /** `GET /entities/:kind/:namespace/:name`: by every scorecard that applies to it. */
  entityScorecards(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecard[]>;
  /** `GET /entities/:kind/:namespace/:name/history?scorecard=&days=` */
  entityHistory(
    entityRef: string,
    request: { scorecard: string; days?: number },
    options?: RequestOptions,
  ): Promise<EntityHistory>;
  /** `POST /entities/:kind/:namespace/:name/check`: reads its facts and evaluates it now; 429 when asked too often. */
  checkAgain(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecard[]>;
  /** `POST /standings/by-refs`: at most 500; those the caller may not read are left out. */
  standings(
    request: { scorecard?: string; entityRefs: string[] },
    options?: RequestOptions,
  ): Promise<(Standing & { entityRef: string; scorecard: string })[]>;
  /** `POST /overview` */
  overview(
    request: OverviewRequest,
    options?: RequestOptions,
  ): Promise<Overview>;
  /** `POST /roll-ups` */
  rollUps(
    request: OverviewRequest & { by: RollUpFacet },
    options?: RequestOptions,
  ): Promise<RollUpGroup[]>;
  /** `GET /scorecards/:id/checks?days=` */
  checkStandings(
    scorecard: string,
    request?: { days?: number },
    options?: RequestOptions,
  ): Promise<CheckStanding[]>;
  /** `POST /checks/entities`: worst first, then by name. */
  checkEntities(
    request: CheckEntitiesRequest,
    options?: RequestOptions,
  ): Promise<CheckEntitiesPage>;
  /** `POST /gate` */
  gate(request: GateRequest, options?: RequestOptions): Promise<GateAnswer>;
  /** `POST /what-if`: over all current facts; writes nothing. */
  whatIf(request: WhatIfRequest, options?: RequestOptions): Promise<WhatIf>;
  /** `GET /adoption?scorecard=&weeks=` */
  adoption(
    request: { scorecard: string; weeks?: number },
    options?: RequestOptions,
  ): Promise<Adoption>;
  /** `POST /exemptions/by-query` */
  exemptions(
    query: ExemptionsQuery,
    options?: RequestOptions,
  ): Promise<ExemptionsPage>;
  /** `POST /exemptions` */
  requestExemption(
    request: ExemptionRequest,
    options?: RequestOptions,
  ): Promise<{ id: string }>;
  /** `POST /exemptions/:id/decision`: approver and requester are never the same person; only the requester withdraws. */
  decideExemption(
    id: string,
    decision: { state: Exclude<ExemptionState, 'requested'>; reason?: string },
    options?: RequestOptions,
  ): Promise<void>;
}

/** For those who write definitions, of the same back end. */
export interface DefinitionProblemsApi {
  /** `GET /definition-problems`: what is wrong with definitions, each with its place; where an earlier one goes on counting, that is said. */
  definitionProblems(options?: RequestOptions): Promise<DefinitionProblem[]>;
}
