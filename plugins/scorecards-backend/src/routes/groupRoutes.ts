// SPDX-License-Identifier: Apache-2.0
import { scorecardsResultReadPermission } from '@data-mesh/backstage-plugin-scorecards-common';
import type { Request, Router } from 'express';
import type { z } from 'zod';
import { answer, scorecardRead } from './answer';
import { parseGateRequest, parseWhatIfRequest } from './gateRequests';
import { parseRequest } from './parseRequest';
import {
  adoptionQuery,
  checkEntitiesBody,
  overviewBody,
  rollUpsBody,
} from './requests';
import type { RouterOptions } from './RouterOptions';

/** What many entities together are told of, and questions about levels. */
export function addGroupRoutes(router: Router, options: RouterOptions): void {
  const { auditor, callers, gate, groupReadings, whatIf } = options;
  const caller = (request: Request) =>
    callers.anyone(request, scorecardsResultReadPermission);

  /** A request whose body is read by `schema`. */
  async function read<T>(schema: z.ZodType<T>, request: Request) {
    const credentials = await caller(request);
    return { credentials, body: parseRequest(schema, request.body) };
  }

  router.post(
    '/overview',
    answer(auditor, scorecardRead('overview'), async request => {
      const { body, credentials } = await read(overviewBody, request);
      return groupReadings.overview(body, credentials);
    }),
  );

  router.post(
    '/roll-ups',
    answer(auditor, scorecardRead('roll-ups'), async request => {
      const { body, credentials } = await read(rollUpsBody, request);
      return groupReadings.rollUps(body, credentials);
    }),
  );

  router.post(
    '/checks/entities',
    answer(auditor, scorecardRead('check-entities'), async request => {
      const { body, credentials } = await read(checkEntitiesBody, request);
      return groupReadings.checkEntities(body, credentials);
    }),
  );

  router.get(
    '/adoption',
    answer(auditor, scorecardRead('adoption'), async request => {
      const credentials = await caller(request);
      const query = parseRequest(adoptionQuery, request.query);
      return groupReadings.adoption(query, credentials);
    }),
  );

  router.post(
    '/gate',
    answer(auditor, scorecardRead('gate'), async request => {
      const credentials = await caller(request);
      return gate.ask(parseGateRequest(request.body), credentials);
    }),
  );

  router.post(
    '/what-if',
    answer(auditor, scorecardRead('what-if'), async request => {
      const credentials = await caller(request);
      return whatIf(parseWhatIfRequest(request.body), credentials);
    }),
  );
}
