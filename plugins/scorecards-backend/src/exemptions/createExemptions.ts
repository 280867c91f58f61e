// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  calendarDay,
  type Exemption,
  type ExemptionRequest,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Definitions } from '../definitions/createDefinitions';
import type { KnownEntity } from '../entities/types';
import type { Notices } from '../notices/createNotices';
import { decisionNotice, requestNotices } from '../notices/exemptionNotices';
import type { ScorecardRuns } from '../runs/createScorecardRuns';
import { daysProblem, type Decision, refusalOf } from './exemptionRules';
import type { ExemptionStore } from './types';

/** Agreements on checks that need not be met for a while. */
export interface Exemptions {
  /**
   * Asks for one, and tells those who own the entity and those who decide.
   *
   * @param entity - That the requester may read.
   * @throws InputError for days that are not possible, NotFoundError for a check that is not asked, ConflictError when
   *   there is one for these days.
   */
  request(
    request: Omit<ExemptionRequest, 'entityRef'>,
    of: { entity: KnownEntity; userRef: string },
  ): Promise<Exemption>;
  /**
   * Decides about one, has the entity evaluated anew, and tells the requester.
   *
   * @throws NotAllowedError, ConflictError when it was decided meanwhile.
   */
  decide(
    exemption: Exemption,
    decision: { state: Decision; reason?: string },
    by: { entity: KnownEntity; userRef: string; mayApprove: boolean },
  ): Promise<void>;
  today(): string;
}

export function createExemptions(options: {
  store: ExemptionStore;
  definitions: Pick<Definitions, 'current'>;
  runs: Pick<ScorecardRuns, 'evaluateAgain'>;
  notices: Notices;
  /** Entity refs of those who are told of requests. */
  approvers: readonly string[];
  timeZone: string;
  maxDays: number;
  now: () => Date;
}): Exemptions {
  const { store, definitions, runs, notices, now } = options;
  const today = () => calendarDay(now(), options.timeZone);

  function findCheck(scorecardId: string, checkId: string) {
    const scorecard = findScorecard(definitions, scorecardId);
    const check = scorecard.checks.find(({ id }) => id === checkId);
    if (check) return check;
    throw new NotFoundError(
      `The scorecard ${scorecardId} has no check ${checkId}`,
    );
  }

  return {
    today,

    async request(request, { entity, userRef }) {
      const { scorecard, check, reason, lastDay } = request;
      const { title } = findCheck(scorecard, check);
      const firstDay = request.firstDay ?? today();
      const problem = daysProblem(
        { firstDay, lastDay },
        { today: today(), maxDays: options.maxDays },
      );
      if (problem) throw new InputError(problem);
      const exemption: Exemption = {
        id: randomUUID(),
        entityRef: entity.entityRef,
        scorecard,
        check,
        reason,
        requestedBy: userRef,
        requestedAt: now().toISOString(),
        firstDay,
        lastDay,
        state: 'requested',
      };
      if (!(await store.add(exemption))) {
        throw new ConflictError(
          `There is an exemption of ${entity.title} from '${title}' for these days, or a request for one`,
        );
      }
      const { approvers } = options;
      for (const notice of requestNotices(exemption, {
        entity,
        checkTitle: title,
        approvers,
      })) {
        await notices.send(notice);
      }
      return exemption;
    },

    async decide(exemption, { state, reason }, by) {
      const refusal = refusalOf(exemption, state, { ...by, today: today() });
      if (refusal?.kind === 'notAllowed') {
        throw new NotAllowedError(refusal.message);
      }
      if (refusal) throw new ConflictError(refusal.message);
      const decision = {
        state,
        decidedBy: by.userRef,
        decidedAt: now().toISOString(),
        ...(reason && { decisionReason: reason }),
      };
      if (!(await store.decide(exemption.id, exemption.state, decision))) {
        throw new ConflictError('Somebody decided about it at the same time.');
      }
      await runs.evaluateAgain(exemption.entityRef);
      if (state !== 'withdrawn') {
        await notices.send(
          decisionNotice(
            { ...exemption, ...decision },
            {
              entity: by.entity,
              checkTitle: checkTitleOf(definitions, exemption),
            },
          ),
        );
      }
    },
  };
}

/** @throws NotFoundError */
export function findScorecard(
  definitions: Pick<Definitions, 'current'>,
  id: string,
): Scorecard {
  const found = definitions
    .current()
    .evaluators.find(({ scorecard }) => scorecard.id === id);
  if (found) return found.scorecard;
  throw new NotFoundError(`There is no scorecard ${id}`);
}

/** The id of a check that is not asked any more. */
export function checkTitleOf(
  definitions: Pick<Definitions, 'current'>,
  { scorecard, check }: Pick<Exemption, 'scorecard' | 'check'>,
): string {
  return (
    definitions
      .current()
      .evaluators.find(each => each.scorecard.id === scorecard)
      ?.scorecard.checks.find(({ id }) => id === check)?.title ?? check
  );
}
