// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlEntity,
  StatementResult,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What became of a use case that was run. */
export interface RunOutcome {
  status: 'created' | 'accepted' | 'alreadyThere' | 'failed' | 'notRun';
  /** What ksqlDB says about it, warnings among it; each once. */
  messages: string[];
}

/** ksqlDB has no code of its own for it, e.g. `Cannot add stream 'ORDERS': A stream with the same name already exists`. */
const ALREADY_THERE = /\balready exists\b/i;

/** Sums up what became of the statements of a use case. What is there already is no failure. */
export function outcomeOfRun(results: readonly StatementResult[]): RunOutcome {
  const messages = new Set<string>();
  let status: RunOutcome['status'] = 'notRun';
  for (const { outcome } of results) {
    switch (outcome.status) {
      case 'done':
      case 'accepted': {
        const skipped = outcome.entities.some(({ type }) => type === 'warning');
        status = outcome.status === 'accepted' ? 'accepted' : 'created';
        if (skipped) status = 'alreadyThere';
        outcome.entities.flatMap(messagesOf).forEach(m => messages.add(m));
        break;
      }
      case 'failed':
        status = ALREADY_THERE.test(outcome.error.message)
          ? 'alreadyThere'
          : 'failed';
        messages.add(outcome.error.message);
        break;
      case 'notRun':
        break;
      default:
        outcome satisfies never;
    }
  }
  return { status, messages: [...messages] };
}

function messagesOf(entity: KsqlEntity): string[] {
  return entity.type === 'warning'
    ? [entity.message, ...entity.warnings]
    : entity.warnings;
}
