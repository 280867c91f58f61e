// SPDX-License-Identifier: Apache-2.0
import {
  addDays,
  type Exemption,
  exemptionPhase,
  type ExemptionRequest,
  type ExemptionState,
} from '@data-mesh/backstage-plugin-scorecards-common';

export type Decision = Exclude<ExemptionState, 'requested'>;

/** What somebody is told who may not decide so. */
export type Refusal =
  | { kind: 'notAllowed'; message: string }
  | { kind: 'conflict'; message: string };

const NOT_OPEN = 'There is nothing to decide any more: it is';

/**
 * Why a person cannot decide so about an exemption; `undefined` when they can.
 *
 * @remarks Nobody decides about a request of their own, whatever they may do; only they themselves withdraw it.
 * @param caller.mayApprove - Has the permission `scorecards.exemption.approve`.
 */
export function refusalOf(
  exemption: Exemption,
  decision: Decision,
  caller: { userRef: string; mayApprove: boolean; today: string },
): Refusal | undefined {
  const { userRef, mayApprove, today } = caller;
  const isOwn = exemption.requestedBy === userRef;
  const phase = exemptionPhase(exemption, today);
  if (decision === 'withdrawn') {
    if (!isOwn) {
      return {
        kind: 'notAllowed',
        message: 'Only who asked for an exemption can withdraw it.',
      };
    }
    return ['requested', 'upcoming', 'active'].includes(phase)
      ? undefined
      : { kind: 'conflict', message: `${NOT_OPEN} ${phase}.` };
  }
  if (!mayApprove) {
    return {
      kind: 'notAllowed',
      message:
        'The permission scorecards.exemption.approve is needed for this.',
    };
  }
  if (isOwn) {
    return {
      kind: 'notAllowed',
      message:
        'Somebody else has to decide about an exemption you asked for. You can withdraw it.',
    };
  }
  const isPossible =
    decision === 'revoked'
      ? phase === 'upcoming' || phase === 'active'
      : phase === 'requested';
  return isPossible
    ? undefined
    : { kind: 'conflict', message: `${NOT_OPEN} ${phase}.` };
}

/** What a person may do with an exemption. */
export function allowedDecisions(
  exemption: Exemption,
  caller: Parameters<typeof refusalOf>[2],
): { approve: boolean; reject: boolean; revoke: boolean; withdraw: boolean } {
  const can = (decision: Decision) =>
    refusalOf(exemption, decision, caller) === undefined;
  return {
    approve: can('approved'),
    reject: can('rejected'),
    revoke: can('revoked'),
    withdraw: can('withdrawn'),
  };
}

/** What is wrong with the days of a request; `undefined` when nothing is. @param maxDays - An exemption may last. */
export function daysProblem(
  request: Required<Pick<ExemptionRequest, 'firstDay' | 'lastDay'>>,
  { today, maxDays }: { today: string; maxDays: number },
): string | undefined {
  const { firstDay, lastDay } = request;
  if (lastDay < today) return 'The last day is over. Choose one from today on.';
  if (firstDay < today) {
    return 'The first day is over: what was, was not agreed. Choose one from today on.';
  }
  if (lastDay < firstDay) return 'The last day is before the first.';
  const latest = addDays(firstDay, maxDays - 1);
  return lastDay > latest
    ? `An exemption lasts ${maxDays} days at most; this one until ${latest}. Ask again when it ends.`
    : undefined;
}
