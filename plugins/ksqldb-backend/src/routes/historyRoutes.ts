// SPDX-License-Identifier: Apache-2.0
import type {
  HistoryResponse,
  SavedQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import { answer, type AnsweredRoute } from './answer';
import { parseRequest } from './parseRequest';
import type { RouterOptions } from './RouterOptions';
import { readRunBody } from './runRequests';

const MOST_ENTRIES = 100;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine(
      value => value >= least && value <= most,
      `must be from ${least} to ${most}`,
    );

const historyQuery = z.object({
  text: z.string().max(1_000).optional(),
  offset: wholeNumber(0, 999_999_999).default(0),
  limit: wholeNumber(1, MOST_ENTRIES).default(20),
});

const savedQueryBody = z.strictObject({
  id: z.string().optional(),
  clusterId: z.string().min(1).max(200),
  title: z.string().trim().min(1).max(200),
  text: z.string().min(1),
});

/** `/history` and `/saved-queries`: what each person ran and saved, for themselves. */
export function addHistoryRoutes(router: Router, options: RouterOptions): void {
  const { history } = options;

  router.get(
    '/history',
    answer(
      options,
      own('history-read', 'low'),
      async (request, { principal }): Promise<HistoryResponse> =>
        history.list(
          principal.userEntityRef,
          parseRequest(historyQuery, request.query),
        ),
    ),
  );

  router.delete(
    '/history',
    answer(
      options,
      own('history-clear', 'medium'),
      async (_request, { principal }) => {
        await history.clear(principal.userEntityRef);
        return undefined;
      },
    ),
  );

  router.get(
    '/saved-queries',
    answer(
      options,
      own('saved-query-read', 'low'),
      async (_request, { principal }): Promise<SavedQuery[]> =>
        history.saved(principal.userEntityRef),
    ),
  );

  router.post(
    '/saved-queries',
    readRunBody,
    answer(
      options,
      own('saved-query-save', 'medium'),
      async (request, { principal }): Promise<SavedQuery> =>
        history.save(
          principal.userEntityRef,
          parseRequest(savedQueryBody, request.body),
        ),
    ),
  );

  router.delete(
    '/saved-queries/:id',
    answer(
      options,
      own('saved-query-delete', 'medium'),
      async (request, { principal }) => {
        const { id = '' } = request.params;
        await history.deleteSaved(principal.userEntityRef, id);
        return undefined;
      },
    ),
  );
}

function own(
  actionType: string,
  severityLevel: AnsweredRoute['severityLevel'],
): AnsweredRoute {
  return {
    eventId: `ksqldb-${actionType}`,
    severityLevel,
    meta: ({ params }: Request) => ({ ...params }),
  };
}
