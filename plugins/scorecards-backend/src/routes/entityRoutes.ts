// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type EntityHistory,
  type EntityScorecard,
  scorecardsCheckRunPermission,
  scorecardsResultReadPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Request, Router } from 'express';
import { answer, scorecardRead } from './answer';
import { parseRequest } from './parseRequest';
import { historyQuery, standingsBody } from './requests';
import type { RouterOptions } from './RouterOptions';

const DEFAULT_DAYS = 90;

/** `/entities` and `/standings`: what single entities are told of. */
export function addEntityRoutes(router: Router, options: RouterOptions): void {
  const { auditor, callers, entityReadings } = options;
  const meta = (request: Request) => ({ entityRef: refOf(request) });

  router.get(
    '/entities/:kind/:namespace/:name',
    answer(
      auditor,
      scorecardRead('entity', meta),
      async (request): Promise<EntityScorecard[]> => {
        const credentials = await callers.anyone(
          request,
          scorecardsResultReadPermission,
        );
        return entityReadings.scorecards(refOf(request), credentials);
      },
    ),
  );

  router.get(
    '/entities/:kind/:namespace/:name/history',
    answer(
      auditor,
      scorecardRead('entity-history', meta),
      async (request): Promise<EntityHistory> => {
        const credentials = await callers.anyone(
          request,
          scorecardsResultReadPermission,
        );
        const { scorecard, days = DEFAULT_DAYS } = parseRequest(
          historyQuery,
          request.query,
        );
        return entityReadings.history(
          refOf(request),
          { scorecard, days },
          credentials,
        );
      },
    ),
  );

  router.post(
    '/entities/:kind/:namespace/:name/check',
    answer(
      auditor,
      { eventId: 'scorecard-check', severityLevel: 'medium', meta },
      async (request): Promise<EntityScorecard[]> => {
        const credentials = await callers.anyone(
          request,
          scorecardsResultReadPermission,
        );
        await callers.demand(credentials, scorecardsCheckRunPermission);
        return entityReadings.checkAgain(refOf(request), credentials);
      },
    ),
  );

  router.post(
    '/standings/by-refs',
    answer(auditor, scorecardRead('standings'), async request => {
      const credentials = await callers.anyone(
        request,
        scorecardsResultReadPermission,
      );
      return entityReadings.standings(
        parseRequest(standingsBody, request.body),
        credentials,
      );
    }),
  );
}

function refOf({ params }: Request): string {
  const { kind = '', namespace = '', name = '' } = params;
  return stringifyEntityRef({ kind, namespace, name });
}
