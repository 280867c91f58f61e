// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  addDays,
  type EntityHistory,
  type EntityScorecard,
  exemptionPhase,
  scorecardsCheckRunPermission,
  scorecardsExemptionApprovePermission,
  scorecardsExemptionRequestPermission,
  type ScorecardResult,
  type Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { userRefOf } from '../access/callers';
import type { KnownEntity } from '../entities/types';
import { toStanding } from '../evaluation/planStanding';
import { findScorecard } from '../exemptions/createExemptions';
import { demandsOn } from './demandsOn';
import { entityHistoryOf } from './entityHistoryOf';
import type { ReadingOptions } from './ReadingOptions';

/** What single entities are told of; all of it for callers who may read them, others are told there is no such entity. */
export interface EntityReadings {
  /** By every scorecard that applies, over what is known now. */
  scorecards(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityScorecard[]>;
  /** The same after its facts were read again. @throws TooManyChecksError */
  checkAgain(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityScorecard[]>;
  history(
    entityRef: string,
    request: { scorecard: string; days: number },
    credentials: BackstageCredentials,
  ): Promise<EntityHistory>;
  /** Those the caller may read. @param request.scorecard - All but drafts when absent. */
  standings(
    request: { scorecard?: string; entityRefs: readonly string[] },
    credentials: BackstageCredentials,
  ): Promise<(Standing & { entityRef: string; scorecard: string })[]>;
}

export function createEntityReadings(options: ReadingOptions): EntityReadings {
  const { callers, definitions, entities, readable, standings } = options;

  async function describe(
    entity: KnownEntity,
    credentials: BackstageCredentials,
  ): Promise<EntityScorecard[]> {
    const isUser = userRefOf(credentials) !== undefined;
    const [results, exemptions, checkAgain, requests, approves] =
      await Promise.all([
        options.evaluations.ofEntity(entity),
        options.exemptionStore.ofEntity(entity.entityRef),
        callers.isAllowed(credentials, scorecardsCheckRunPermission),
        callers.isAllowed(credentials, scorecardsExemptionRequestPermission),
        callers.isAllowed(credentials, scorecardsExemptionApprovePermission),
      ]);
    const today = options.exemptions.today();
    const { evaluators } = definitions.current();
    const demandsBy = (result: ScorecardResult) => {
      const scorecard = evaluators
        .map(evaluator => evaluator.scorecard)
        .find(({ id }) => id === result.scorecard);
      return scorecard
        ? demandsOn(
            entity.entity,
            { scorecard, result },
            options.added.demands(),
          )
        : [];
    };
    return results.map(result => ({
      result,
      demands: demandsBy(result),
      exemptions: exemptions
        .filter(({ scorecard }) => scorecard === result.scorecard)
        .map(each => ({ ...each, phase: exemptionPhase(each, today) })),
      allowed: {
        checkAgain,
        requestExemption: isUser && requests,
        approveExemption: isUser && approves,
      },
    }));
  }

  return {
    async scorecards(entityRef, credentials) {
      return describe(await readable.find(entityRef, credentials), credentials);
    },

    async checkAgain(entityRef, credentials) {
      const entity = await readable.find(entityRef, credentials);
      options.limit.take(userRefOf(credentials) ?? 'services');
      await options.runs.checkAgain([entity.entityRef], options.signal);
      const renewed = entities.view()?.byRef.get(entity.entityRef);
      return describe(renewed ?? entity, credentials);
    },

    async history(entityRef, { scorecard, days }, credentials) {
      const { entityRef: ref } = await readable.find(entityRef, credentials);
      const { id } = findScorecard(definitions, scorecard);
      await standings.catchUp();
      const from = addDays(options.exemptions.today(), -days);
      return entityHistoryOf({
        scorecard: id,
        days: options.trends.days(id).filter(({ day }) => day >= from),
        number: options.trends.numberOf(ref),
        changes: await options.store.history({
          scorecard: id,
          entityRef: ref,
          since: from,
        }),
      });
    },

    async standings({ scorecard, entityRefs }, credentials) {
      const scorecards =
        scorecard === undefined
          ? definitions
              .current()
              .evaluators.map(each => each.scorecard)
              .filter(({ draft }) => !draft)
          : [findScorecard(definitions, scorecard)];
      const { byRef } = await entities.current();
      const { isReadable } = await readable.for(credentials);
      await standings.catchUp();
      return entityRefs.flatMap(text => {
        const entityRef = text.toLowerCase();
        if (!byRef.has(entityRef) || !isReadable(entityRef)) return [];
        return scorecards.flatMap(({ id }) => {
          const stored = standings.stored(id, entityRef);
          return stored?.isPresent
            ? [{ ...toStanding(stored.standing), entityRef, scorecard: id }]
            : [];
        });
      });
    },
  };
}
