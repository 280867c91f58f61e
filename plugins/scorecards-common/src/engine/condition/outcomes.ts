// SPDX-License-Identifier: Apache-2.0
import { ResultStatus } from '../../model/result';

/** What a condition may come to, before exemptions. */
export type Outcome = Exclude<ResultStatus, 'exempt'>;

const WORST_FIRST: Outcome[] = ['fail', 'error', 'noData', 'warn', 'pass'];
const BEST_FIRST: Outcome[] = ['pass', 'warn', 'error', 'noData', 'fail'];

/** What `all` of some parts come to; parts that are not applicable do not count. */
export function allOf(outcomes: Outcome[]): Outcome {
  return firstOf(WORST_FIRST, outcomes);
}

/** What `any` of some parts comes to; parts that are not applicable do not count. */
export function anyOf(outcomes: Outcome[]): Outcome {
  return firstOf(BEST_FIRST, outcomes);
}

function firstOf(order: Outcome[], outcomes: Outcome[]): Outcome {
  return order.find(outcome => outcomes.includes(outcome)) ?? 'notApplicable';
}
