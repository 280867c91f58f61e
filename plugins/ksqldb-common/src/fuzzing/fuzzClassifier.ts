// SPDX-License-Identifier: Apache-2.0
import { classify } from '../statements/classify';
import { brokenLaw } from './brokenLaw';
import { createDice, nastyText } from './nastyTexts';

export interface FuzzReport {
  inputs: number;
  /** How many were rejected. */
  rejected: number;
  /** How many were one query, and nothing else. */
  queries: number;
  /** How many were anything else that is classified. */
  others: number;
  /** The first ones, at most ten. */
  violations: { text: string; law: string }[];
}

/**
 * Classifies texts that try to be taken for queries, and holds each against ksqlDB's own lexer.
 *
 * @param options.runs - How many texts.
 * @param options.seed - The same texts for the same seed.
 */
export function fuzzClassifier(options: {
  runs: number;
  seed: number;
}): FuzzReport {
  const dice = createDice(options.seed);
  const report: FuzzReport = {
    inputs: options.runs,
    rejected: 0,
    queries: 0,
    others: 0,
    violations: [],
  };
  for (let run = 0; run < options.runs; run += 1) {
    const text = nastyText(dice);
    const law = brokenLaw(text);
    if (law) {
      if (report.violations.length < 10) report.violations.push({ text, law });
      continue;
    }
    report[outcomeOf(text)] += 1;
  }
  return report;
}

function outcomeOf(text: string): 'rejected' | 'queries' | 'others' {
  const read = classify(text);
  if (read.status === 'rejected') return 'rejected';
  const [statement, ...more] = read.statements;
  return statement?.class === 'query' && more.length === 0
    ? 'queries'
    : 'others';
}
