// SPDX-License-Identifier: Apache-2.0
import {
  type ExemptionsPage,
  scorecardsExemptionApprovePermission,
  scorecardsExemptionRequestPermission,
  scorecardsResultReadPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Router } from 'express';
import { answer, scorecardRead } from './answer';
import { parseRequest } from './parseRequest';
import { decisionBody, exemptionBody, exemptionsBody } from './requests';
import type { RouterOptions } from './RouterOptions';

/** `/exemptions`: asked for by one person, and decided by another. */
export function addExemptionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { auditor, callers, exemptions, exemptionReadings, readable } = options;

  router.post(
    '/exemptions/by-query',
    answer(
      auditor,
      scorecardRead('exemptions'),
      async (request): Promise<ExemptionsPage> => {
        const credentials = await callers.anyone(
          request,
          scorecardsResultReadPermission,
        );
        const query = parseRequest(exemptionsBody, request.body);
        return exemptionReadings.list(query, credentials);
      },
    ),
  );

  router.post(
    '/exemptions',
    answer(
      auditor,
      {
        eventId: 'scorecard-exemption-request',
        severityLevel: 'medium',
        meta: ({ body }) => ({
          entityRef: textOf(body?.entityRef),
          scorecard: textOf(body?.scorecard),
          check: textOf(body?.check),
        }),
      },
      async (request, note): Promise<{ id: string }> => {
        const { credentials, userEntityRef } = await callers.user(
          request,
          scorecardsResultReadPermission,
          scorecardsExemptionRequestPermission,
        );
        const { entityRef, ...asked } = parseRequest(
          exemptionBody,
          request.body,
        );
        const entity = await readable.find(entityRef, credentials);
        const { id } = await exemptions.request(asked, {
          entity,
          userRef: userEntityRef,
        });
        note({ exemptionId: id });
        return { id };
      },
    ),
  );

  router.post(
    '/exemptions/:id/decision',
    answer(
      auditor,
      {
        eventId: 'scorecard-exemption-decision',
        severityLevel: 'medium',
        meta: ({ params, body }) => ({
          exemptionId: params.id ?? '',
          state: textOf(body?.state),
        }),
      },
      async (request, note) => {
        const { credentials, userEntityRef } = await callers.user(
          request,
          scorecardsResultReadPermission,
        );
        const decision = parseRequest(decisionBody, request.body);
        const { id = '' } = request.params;
        const found = await exemptionReadings.find(id, credentials);
        const { entityRef, scorecard, check } = found.exemption;
        note({ entityRef, scorecard, check });
        await exemptions.decide(found.exemption, decision, {
          entity: found.entity,
          userRef: userEntityRef,
          mayApprove: await callers.isAllowed(
            credentials,
            scorecardsExemptionApprovePermission,
          ),
        });
        return undefined;
      },
    ),
  );
}

/** For the audit, which is told before the request is looked into. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
