// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AllowedAnswer,
  AllowedQuestion,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { CallerWriteAccess } from '../permissions/createWriteAccess';
import { writtenAs } from '../permissions/createWrittenProducts';
import { mapConcurrently } from '../sync/confirmation/mapConcurrently';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest } from './parseRequest';
import { productNameOf } from './productNameOf';
import { productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const MOST_QUESTIONS = 100;

/** Products looked up at the same time. */
const LOOKUPS = 8;

const ref = z.string().max(1_000);

const allowedBody = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        action: z.enum(['publish', 'edit', 'deprecate', 'unpublish', 'create']),
        environmentId: z.string(),
        entityRef: ref.optional(),
        proposed: z.strictObject({ owner: ref, domain: ref }).optional(),
      }),
    )
    .max(MOST_QUESTIONS),
}) satisfies z.ZodType<{ questions: AllowedQuestion[] }>;

/** `POST /allowed`: what pages offer, decided as the operations themselves are. */
export function addAllowedRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, writeAccess } = options;
  const access = createProductAccess(options);

  async function answerTo(
    question: AllowedQuestion,
    asking: { caller: CallerWriteAccess; credentials: BackstageCredentials },
  ): Promise<AllowedAnswer> {
    const { action, environmentId, entityRef, proposed } = question;
    const found =
      entityRef === undefined
        ? undefined
        : await access.findReadable(
            productNameOf(entityRef),
            asking.credentials,
          );
    if (entityRef !== undefined && found?.environment.id !== environmentId) {
      return {
        isAllowed: false,
        because: `There is no data product ${entityRef} in ${environmentId} that you may read.`,
      };
    }
    const decision = await asking.caller.check({
      action,
      environmentId,
      current: found && writtenAs(found.stored.product),
      proposed,
    });
    return decision.isAllowed
      ? { isAllowed: true }
      : { isAllowed: false, because: decision.because };
  }

  router.post(
    '/allowed',
    answer(
      auditor,
      productRead('allowed'),
      async (request): Promise<AllowedAnswer[]> => {
        const credentials = await callers.anyone(request);
        const { questions } = parseRequest(allowedBody, request.body);
        const caller = writeAccess.of(credentials);
        return mapConcurrently(questions, LOOKUPS, question =>
          answerTo(question, { caller, credentials }),
        );
      },
    ),
  );
}
