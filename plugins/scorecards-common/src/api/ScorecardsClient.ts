// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { DefinitionProblem } from '../engine/types';
import { ExemptionState } from '../model/exemption';
import { WhatIf, RollUpFacet, RollUpGroup } from '../model/rollUp';
import { Standing } from '../model/result';
import {
  ApiCall,
  callApi,
  callApiForNothing,
  entityPath,
  path,
  ScorecardsClientOptions,
} from './callApi';
import { definitionProblem, scorecardDescription } from './definitionResponses';
import { exemptionsPage, requestedExemption } from './exemptionResponses';
import {
  entityHistory,
  entityScorecard,
  entityStanding,
  gateAnswer,
} from './resultResponses';
import {
  adoption,
  checkEntitiesPage,
  checkStanding,
  overview,
  rollUpGroup,
  whatIf,
} from './rollUpResponses';
import { DefinitionProblemsApi, ScorecardsApi } from './ScorecardsApi';
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
 * Client of the `scorecards` back end, for front ends and back ends.
 *
 * @remarks Methods throw `ResponseError` for answers that are no success, and `ForwardedError` for answers in a form
 * that this version does not know.
 */
export class ScorecardsClient implements ScorecardsApi, DefinitionProblemsApi {
  readonly #options: ScorecardsClientOptions;

  constructor(options: ScorecardsClientOptions) {
    this.#options = options;
  }

  scorecards(options?: RequestOptions): Promise<ScorecardDescription[]> {
    return this.#call({
      ...options,
      path: '/scorecards',
      answer: z.array(scorecardDescription),
    });
  }

  definitionProblems(options?: RequestOptions): Promise<DefinitionProblem[]> {
    return this.#call({
      ...options,
      path: '/definition-problems',
      answer: z.array(definitionProblem),
    });
  }

  entityScorecards(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecard[]> {
    return this.#call({
      ...options,
      path: entityPath(entityRef),
      answer: z.array(entityScorecard),
    });
  }

  entityHistory(
    entityRef: string,
    request: { scorecard: string; days?: number },
    options?: RequestOptions,
  ): Promise<EntityHistory> {
    return this.#call({
      ...options,
      path: entityPath(entityRef, 'history'),
      query: request,
      answer: entityHistory,
    });
  }

  checkAgain(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecard[]> {
    return this.#call({
      ...options,
      path: entityPath(entityRef, 'check'),
      body: {},
      answer: z.array(entityScorecard),
    });
  }

  standings(
    request: { scorecard?: string; entityRefs: string[] },
    options?: RequestOptions,
  ): Promise<(Standing & { entityRef: string; scorecard: string })[]> {
    return this.#call({
      ...options,
      path: '/standings/by-refs',
      body: request,
      answer: z.array(entityStanding),
    });
  }

  overview(
    request: OverviewRequest,
    options?: RequestOptions,
  ): Promise<Overview> {
    return this.#call({
      ...options,
      path: '/overview',
      body: request,
      answer: overview,
    });
  }

  rollUps(
    request: OverviewRequest & { by: RollUpFacet },
    options?: RequestOptions,
  ): Promise<RollUpGroup[]> {
    return this.#call({
      ...options,
      path: '/roll-ups',
      body: request,
      answer: z.array(rollUpGroup),
    });
  }

  checkStandings(
    scorecard: string,
    request?: { days?: number },
    options?: RequestOptions,
  ): Promise<CheckStanding[]> {
    return this.#call({
      ...options,
      path: path('scorecards', scorecard, 'checks'),
      query: { ...request },
      answer: z.array(checkStanding),
    });
  }

  checkEntities(
    request: CheckEntitiesRequest,
    options?: RequestOptions,
  ): Promise<CheckEntitiesPage> {
    return this.#call({
      ...options,
      path: '/checks/entities',
      body: request,
      answer: checkEntitiesPage,
    });
  }

  gate(request: GateRequest, options?: RequestOptions): Promise<GateAnswer> {
    return this.#call({
      ...options,
      path: '/gate',
      body: request,
      answer: gateAnswer,
    });
  }

  whatIf(request: WhatIfRequest, options?: RequestOptions): Promise<WhatIf> {
    return this.#call({
      ...options,
      path: '/what-if',
      body: request,
      answer: whatIf,
    });
  }

  adoption(
    request: { scorecard: string; weeks?: number },
    options?: RequestOptions,
  ): Promise<Adoption> {
    return this.#call({
      ...options,
      path: '/adoption',
      query: request,
      answer: adoption,
    });
  }

  exemptions(
    query: ExemptionsQuery,
    options?: RequestOptions,
  ): Promise<ExemptionsPage> {
    return this.#call({
      ...options,
      path: '/exemptions/by-query',
      body: query,
      answer: exemptionsPage,
    });
  }

  requestExemption(
    request: ExemptionRequest,
    options?: RequestOptions,
  ): Promise<{ id: string }> {
    return this.#call({
      ...options,
      path: '/exemptions',
      body: request,
      answer: requestedExemption,
    });
  }

  decideExemption(
    id: string,
    decision: { state: Exclude<ExemptionState, 'requested'>; reason?: string },
    options?: RequestOptions,
  ): Promise<void> {
    return callApiForNothing(
      { ...options, path: path('exemptions', id, 'decision'), body: decision },
      this.#options,
    );
  }

  #call<T>(call: ApiCall<T>): Promise<T> {
    return callApi(call, this.#options);
  }
}
