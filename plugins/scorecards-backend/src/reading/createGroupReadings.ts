// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  addDays,
  type Adoption,
  type CheckEntitiesPage,
  type CheckEntitiesRequest,
  type CheckStanding,
  type Overview,
  type OverviewRequest,
  type RollUpFacet,
  type RollUpGroup,
  type ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Readability } from '../access/createReadableEntities';
import { adoptionOf, weekOf } from '../adoption/adoptionOf';
import { findScorecard } from '../exemptions/createExemptions';
import { createCheckTrends } from '../trends/createCheckTrends';
import { createTrendPoints } from '../trends/trendOf';
import { checkRows } from './checkRows';
import { checkStandingsOf } from './checkStandingsOf';
import {
  maskOf,
  overviewOf,
  type OverviewInput,
  pastDays,
  rollUpsOf,
} from './overviewOf';
import { providerStatuses } from './providerStatuses';
import type { ReadingOptions } from './ReadingOptions';
import { selectStandings, toRankedEntity } from './selectStandings';

const DEFAULT_DAYS = 30;
const DEFAULT_PAGE = 25;
const DEFAULT_WEEKS = 12;

/** What many entities together are told of; only those count that the caller may read. */
export interface GroupReadings {
  overview(
    request: OverviewRequest,
    credentials: BackstageCredentials,
  ): Promise<Overview>;
  rollUps(
    request: OverviewRequest & { by: RollUpFacet },
    credentials: BackstageCredentials,
  ): Promise<RollUpGroup[]>;
  checkStandings(
    request: { scorecard: string; days?: number },
    credentials: BackstageCredentials,
  ): Promise<CheckStanding[]>;
  checkEntities(
    request: CheckEntitiesRequest,
    credentials: BackstageCredentials,
  ): Promise<CheckEntitiesPage>;
  adoption(
    request: { scorecard: string; weeks?: number },
    credentials: BackstageCredentials,
  ): Promise<Adoption>;
}

export function createGroupReadings(options: ReadingOptions): GroupReadings {
  const { definitions, entities, standings, trends } = options;
  const trendPoints = createTrendPoints();
  const checkTrends = createCheckTrends(options.snapshots);

  /** Everything a caller may be told of, as of now. */
  async function read(
    request: OverviewRequest,
    credentials: BackstageCredentials,
  ): Promise<{ input: OverviewInput; readability: Readability }> {
    const scorecard = findScorecard(definitions, request.scorecard);
    const { tree } = await entities.current();
    const readability = await options.readable.for(credentials);
    await standings.catchUp();
    const input = {
      scorecard,
      rows: selectStandings(standings.ranked(scorecard.id), {
        readability,
        where: request.where,
        tree,
      }),
      tree,
      trends,
      today: options.exemptions.today(),
      days: Math.min(request.days ?? DEFAULT_DAYS, options.keepDays),
    };
    return { input, readability };
  }

  /** With evidence, which is not kept: it is what is known now. */
  async function resultsNow(
    scorecard: string,
    entityRefs: readonly string[],
  ): Promise<Map<string, ScorecardResult>> {
    const evaluator = definitions
      .current()
      .evaluators.find(each => each.scorecard.id === scorecard);
    const results = new Map<string, ScorecardResult>();
    for await (const inputs of options.evaluations.inputs(entityRefs)) {
      for (const input of inputs) {
        const result = evaluator?.evaluate(input);
        if (result) results.set(stringifyEntityRef(input.entity), result);
      }
    }
    return results;
  }

  return {
    async overview(request, credentials) {
      const [{ input }, runs, evaluatedAt] = await Promise.all([
        read(request, credentials),
        options.facts.runs(),
        options.runLog.lastEvaluation(),
      ]);
      const providers = providerStatuses(options.providers(), runs);
      return overviewOf(input, { providers, evaluatedAt, trendPoints });
    },

    async rollUps(request, credentials) {
      const { input } = await read(request, credentials);
      return rollUpsOf(input, request.by);
    },

    async checkStandings(request, credentials) {
      const { input } = await read(request, credentials);
      const { scorecard, rows, today } = input;
      const past = await checkTrends(scorecard.id, {
        days: pastDays(input),
        mask: maskOf(input),
      });
      return checkStandingsOf(scorecard, rows, past, today);
    },

    async checkEntities(request, credentials) {
      const { input } = await read(request, credentials);
      const { scorecard, rows } = input;
      if (!scorecard.checks.some(({ id }) => id === request.check)) {
        throw new NotFoundError(
          `The scorecard ${scorecard.id} has no check ${request.check}`,
        );
      }
      const found = checkRows(rows, request.check, request.status);
      const { offset = 0, limit = DEFAULT_PAGE } = request;
      const page = found.slice(offset, offset + limit);
      const results = await resultsNow(
        scorecard.id,
        page.map(({ row }) => row.entity.entityRef),
      );
      const items = page.flatMap(({ row, state }) => {
        const result = results
          .get(row.entity.entityRef)
          ?.checks.find(({ check }) => check === request.check);
        return result
          ? [{ entity: toRankedEntity(row), result, since: state.since }]
          : [];
      });
      return { items, totalItems: found.length };
    },

    async adoption({ scorecard: id, weeks = DEFAULT_WEEKS }, credentials) {
      const { input, readability } = await read({ scorecard: id }, credentials);
      const { scorecard, rows, today } = input;
      const firstDay = addDays(weekOf(today), -7 * (weeks - 1));
      return adoptionOf({
        scorecard,
        rows,
        trends,
        today,
        weeks,
        // They count what is no entity too, of which nobody can say who may know it.
        stages: readability.isUnconditional
          ? (options.stages().get(id) ?? [])
          : [],
        counted: await options.adoptionStore.since(id, firstDay),
      });
    },
  };
}
