// SPDX-License-Identifier: Apache-2.0

import {
  TierVocabulary,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { RouterOptions } from './RouterOptions';

/**
 * `GET /vocabulary`: what forms offer; and `GET /vocabulary/tiers`, what of it every page about products says, for which
 * Confluent is not asked. The same for everybody.
 */
export function addVocabularyRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, vocabulary, tiers } = options;

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

  router.get(
    '/vocabulary/tiers',
    answer(
      auditor,
      { eventId: 'vocabulary-read', severityLevel: 'low', meta: () => ({}) },
      async (request): Promise<TierVocabulary> => {
        await callers.anyone(request);
        return tiers;
      },
    ),
  );
}
