// SPDX-License-Identifier: Apache-2.0
import { FactDefinition } from '../../model/fact';
import { Scorecard } from '../../model/scorecard';
import { Evaluator } from '../types';

/** Makes a scorecard ready for many evaluations. */
export function createEvaluator(
  scorecard: Scorecard,
  facts: FactDefinition[],
): Evaluator {
  throw new Error(`Not built: ${scorecard.id}, ${facts.length} facts`);
}
