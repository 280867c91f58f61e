// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type Exemption,
  type ExemptionPhase,
  exemptionPhase,
  type ExemptionsPage,
  type ExemptionsQuery,
  scorecardsExemptionApprovePermission,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { userRefOf } from '../access/callers';
import type { KnownEntity } from '../entities/types';
import type { ReadingOptions } from '../reading/ReadingOptions';
import { checkTitleOf } from './createExemptions';
import { allowedDecisions } from './exemptionRules';

const DEFAULT_PAGE = 25;

/** Exemptions of entities that the caller may read. */
export interface ExemptionReadings {
  /** Newest first. */
  list(
    query: ExemptionsQuery,
    credentials: BackstageCredentials,
  ): Promise<ExemptionsPage>;
  /** @throws NotFoundError, the same when it is hidden as when there is none. */
  find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<{ exemption: Exemption; entity: KnownEntity }>;
}

export function createExemptionReadings(
  options: ReadingOptions,
): ExemptionReadings {
  const { callers, definitions, entities, exemptionStore, readable } = options;

  return {
    async list(query, credentials) {
      const { byRef } = await entities.current();
      const { isReadable } = await readable.for(credentials);
      const mayApprove = await callers.isAllowed(
        credentials,
        scorecardsExemptionApprovePermission,
      );
      const userRef = userRefOf(credentials);
      const today = options.exemptions.today();
      const all =
        query.entityRef === undefined
          ? await exemptionStore.all()
          : await exemptionStore.ofEntity(query.entityRef.toLowerCase());
      const visible = all.flatMap(exemption => {
        const entity = byRef.get(exemption.entityRef);
        return entity && isReadable(exemption.entityRef)
          ? [{ exemption, entity, phase: exemptionPhase(exemption, today) }]
          : [];
      });
      const found = visible.filter(
        ({ phase }) => !query.phase || query.phase.includes(phase),
      );
      const { offset = 0, limit = DEFAULT_PAGE } = query;
      return {
        totalItems: found.length,
        byPhase: countPhases(visible),
        items: found
          .slice(offset, offset + limit)
          .map(({ exemption, entity, phase }) => ({
            ...exemption,
            phase,
            title: entity.title,
            checkTitle: checkTitleOf(definitions, exemption),
            allowed:
              userRef === undefined
                ? {
                    approve: false,
                    reject: false,
                    revoke: false,
                    withdraw: false,
                  }
                : allowedDecisions(exemption, { userRef, mayApprove, today }),
          })),
      };
    },

    async find(id, credentials) {
      const exemption = await exemptionStore.byId(id);
      const entity =
        exemption &&
        (await readable
          .find(exemption.entityRef, credentials)
          .catch(ignoreNotFound));
      if (exemption && entity) return { exemption, entity };
      throw new NotFoundError(`There is no exemption ${id} that you may read`);
    },
  };
}

/** How many there are of each, those that were found first first. */
function countPhases(
  visible: readonly { phase: ExemptionPhase }[],
): ExemptionsPage['byPhase'] {
  const counts = new Map<ExemptionPhase, number>();
  for (const { phase } of visible) {
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return [...counts].map(([phase, exemptions]) => ({ phase, exemptions }));
}

function ignoreNotFound(error: unknown): undefined {
  if (error instanceof Error && error.name === 'NotFoundError')
    return undefined;
  throw error;
}
