// SPDX-License-Identifier: Apache-2.0
import {
  type CheckStanding,
  type DefinitionProblem,
  type ScorecardDescription,
  scorecardsResultReadPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Router } from 'express';
import { factsAsked } from '../definitions/factsAsked';
import { answer, scorecardRead } from './answer';
import { parseRequest } from './parseRequest';
import { daysQuery } from './requests';
import type { RouterOptions } from './RouterOptions';

/** `/scorecards`: what is asked, and how each check stands. */
export function addScorecardRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { auditor, callers, definitions, definitionStore, groupReadings } =
    options;

  router.get(
    '/scorecards',
    answer(
      auditor,
      scorecardRead('definitions'),
      async (request): Promise<ScorecardDescription[]> => {
        await callers.anyone(request, scorecardsResultReadPermission);
        const { evaluators, facts } = definitions.current();
        return Promise.all(
          evaluators.map(async ({ scorecard }) => ({
            scorecard,
            facts: factsAsked(scorecard, facts),
            versions: await definitionStore.versions(scorecard.id),
          })),
        );
      },
    ),
  );

  router.get(
    '/definition-problems',
    answer(
      auditor,
      scorecardRead('definition-problems'),
      async (request): Promise<DefinitionProblem[]> => {
        await callers.anyone(request, scorecardsResultReadPermission);
        return [...definitions.current().problems];
      },
    ),
  );

  router.get(
    '/scorecards/:id/checks',
    answer(
      auditor,
      scorecardRead('checks', ({ params }) => ({ scorecard: params.id ?? '' })),
      async (request): Promise<CheckStanding[]> => {
        const credentials = await callers.anyone(
          request,
          scorecardsResultReadPermission,
        );
        const { id = '' } = request.params;
        const { days } = parseRequest(daysQuery, request.query);
        return groupReadings.checkStandings(
          { scorecard: id, days },
          credentials,
        );
      },
    ),
  );
}
