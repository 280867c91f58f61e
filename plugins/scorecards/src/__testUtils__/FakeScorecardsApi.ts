// SPDX-License-Identifier: Apache-2.0
import type {
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
  Overview,
  OverviewRequest,
  RollUpGroup,
  ScorecardDescription,
  ScorecardsApi,
  Standing,
  WhatIf,
  WhatIfRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { FakeCalls } from '@data-mesh/backstage-plugin-data-products-react/testUtils';

/** What a fake back end knows. */
export interface FakeWorld {
  scorecards?: ScorecardDescription[];
  entities?: Record<string, EntityScorecard[]>;
  histories?: Record<string, EntityHistory>;
  overview?: (request: OverviewRequest) => Overview;
  checkStandings?: CheckStanding[];
  checkEntities?: (request: CheckEntitiesRequest) => CheckEntitiesPage;
  exemptions?: ExemptionsPage['items'];
  adoption?: Adoption;
  whatIf?: (request: WhatIfRequest) => WhatIf;
}

/** The methods that can be made to fail or wait. */
export const FAKE_METHODS = [
  'scorecards',
  'entityScorecards',
  'entityHistory',
  'checkAgain',
  'overview',
  'checkStandings',
  'checkEntities',
  'exemptions',
  'requestExemption',
  'decideExemption',
  'adoption',
  'whatIf',
] as const;
type Method = (typeof FAKE_METHODS)[number];

/** A back end of scorecards in memory: answers what its world says, and does nothing by itself. */
export class FakeScorecardsApi implements ScorecardsApi {
  readonly calls = new FakeCalls<Method>();
  readonly world: FakeWorld;

  constructor(world: FakeWorld = {}) {
    this.world = world;
  }

  scorecards(): Promise<ScorecardDescription[]> {
    return this.calls.answer('scorecards', [], () => this.#known());
  }

  entityScorecards(entityRef: string): Promise<EntityScorecard[]> {
    return this.calls.answer(
      'entityScorecards',
      [entityRef],
      () => this.world.entities?.[entityRef] ?? [],
    );
  }

  entityHistory(
    entityRef: string,
    request: { scorecard: string; days?: number },
  ): Promise<EntityHistory> {
    return this.calls.answer(
      'entityHistory',
      [entityRef, request],
      () =>
        this.world.histories?.[entityRef] ?? {
          scorecard: request.scorecard,
          points: [],
          changes: [],
          definitionChanges: [],
        },
    );
  }

  checkAgain(entityRef: string): Promise<EntityScorecard[]> {
    return this.calls.answer(
      'checkAgain',
      [entityRef],
      () => this.world.entities?.[entityRef] ?? [],
    );
  }

  overview(request: OverviewRequest): Promise<Overview> {
    return this.calls.answer('overview', [request], () =>
      present(this.world.overview)(request),
    );
  }

  checkStandings(
    scorecard: string,
    request?: { days?: number },
  ): Promise<CheckStanding[]> {
    return this.calls.answer(
      'checkStandings',
      [scorecard, request],
      () => this.world.checkStandings ?? [],
    );
  }

  checkEntities(request: CheckEntitiesRequest): Promise<CheckEntitiesPage> {
    return this.calls.answer('checkEntities', [request], () =>
      present(this.world.checkEntities)(request),
    );
  }

  exemptions(query: ExemptionsQuery): Promise<ExemptionsPage> {
    return this.calls.answer('exemptions', [query], () => {
      const { limit = 25, offset = 0 } = query;
      const all = this.world.exemptions ?? [];
      const found = all.filter(
        ({ phase }) => !query.phase || query.phase.includes(phase),
      );
      return {
        items: found.slice(offset, offset + limit),
        totalItems: found.length,
        byPhase: [...new Set(all.map(({ phase }) => phase))].map(phase => ({
          phase,
          exemptions: all.filter(each => each.phase === phase).length,
        })),
      };
    });
  }

  requestExemption(request: ExemptionRequest): Promise<{ id: string }> {
    return this.calls.answer('requestExemption', [request], () => ({
      id: 'exemption-new',
    }));
  }

  decideExemption(
    id: string,
    decision: { state: string; reason?: string },
  ): Promise<void> {
    return this.calls.answer('decideExemption', [id, decision], () => {});
  }

  adoption(request: { scorecard: string; weeks?: number }): Promise<Adoption> {
    return this.calls.answer(
      'adoption',
      [request],
      () =>
        this.world.adoption ?? {
          scorecard: request.scorecard,
          stages: [],
          weeks: [],
        },
    );
  }

  whatIf(request: WhatIfRequest): Promise<WhatIf> {
    return this.calls.answer('whatIf', [request], () =>
      present(this.world.whatIf)(request),
    );
  }

  async standings(): Promise<
    (Standing & { entityRef: string; scorecard: string })[]
  > {
    throw new Error('No page asks for standings');
  }

  async rollUps(): Promise<RollUpGroup[]> {
    throw new Error('No page asks for roll-ups');
  }

  async gate(): Promise<GateAnswer> {
    throw new Error('No page asks the gate');
  }

  #known(): ScorecardDescription[] {
    return this.world.scorecards ?? [];
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The fake world has no such thing');
  return value;
}
