// SPDX-License-Identifier: Apache-2.0

import { SyncOutcome } from '@data-mesh/backstage-plugin-data-products-common';
import { isConfluentApiError } from './confluentErrors';

/** What a sync that committed could not do. */
export interface Shortcomings {
  /** Why the subjects could not be read. */
  subjectsFailure?: unknown;
  /** Why products that seem to be gone could not be read directly; one for each. */
  unanswered: unknown[];
  /** How many products wait for a person. */
  held: number;
}

export function describeSuccess(shortcomings: Shortcomings): SyncOutcome {
  const { subjectsFailure, unanswered, held } = shortcomings;
  const causes: string[] = [];
  if (subjectsFailure !== undefined) {
    causes.push(
      `The subjects could not be read, so products keep those they had: ${messageOf(subjectsFailure)}`,
    );
  }
  if (unanswered.length > 0) {
    causes.push(
      `${productsAre(unanswered.length)} missing in the listing and could not be confirmed as gone, so nothing changes there: ${messageOf(unanswered[0])}`,
    );
  }
  if (held > 0) {
    causes.push(
      `${productsAre(held)} gone at once; a person has to release or reject the removal.`,
    );
  }
  return causes.length === 0
    ? { status: 'succeeded' }
    : { status: 'partial', cause: causes.join(' ') };
}

/** @param signal - The one that could stop the sync. */
export function describeFailure(
  error: unknown,
  signal?: AbortSignal,
): Extract<SyncOutcome, { status: 'failed' }> {
  const cause = signal?.aborted
    ? describeStop(signal.reason)
    : messageOf(error);
  return { status: 'failed', cause, canRetryHelp: canRetryHelp(error) };
}

/** Only a lost lease gives a reason of its own. */
function describeStop(reason: unknown): string {
  return reason instanceof Error && reason.name === 'ConflictError'
    ? `The sync was stopped: ${reason.message}`
    : 'The sync was stopped before its end, by its time limit or because the back end stops.';
}

function canRetryHelp(error: unknown): boolean {
  if (isConfluentApiError(error)) return error.canRetryHelp;
  return !(error instanceof Error && error.name === 'InputError');
}

function productsAre(count: number): string {
  return count === 1 ? '1 product is' : `${count} products are`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
