// SPDX-License-Identifier: Apache-2.0

import { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { RouterOptions } from './RouterOptions';

/** `GET /vocabulary`: what forms offer; the same for everybody. */
export function addVocabularyRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, vocabulary } = options;

  router.get(
    '/vocabulary',
    answer(
      auditor,
      { eventId: 'vocabulary-read', severityLevel: 'low', meta: () => ({}) },
      async (request): Promise<Vocabulary> => {
        await callers.anyone(request);
        return vocabulary();
      },
    ),
  );
}
