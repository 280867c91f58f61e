// SPDX-License-Identifier: Apache-2.0
import {
  createEvaluator,
  loadScorecards,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { percentile, report } from '../../measurement';
import { CHECKS, FACTS, inputOf, SCORECARD } from './madeUpProducts';

const WARM_UP_RUNS = 2;
const RUNS = 9;

/** How long it takes to decide every check for every product, with facts, entities and exemptions in memory. */
export async function benchmarkEvaluation({
  products,
}: {
  products: number;
}): Promise<void> {
  const loading = performance.now();
  const { scorecards, problems } = loadScorecards({
    definitions: [{ definition: SCORECARD, place: 'benchmark' }],
    additions: [],
    facts: FACTS,
  });
  const [scorecard] = scorecards;
  if (!scorecard) throw new Error(JSON.stringify(problems));
  const loadMs = performance.now() - loading;

  const inputs = Array.from({ length: products }, (_, n) => inputOf(n));
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let answered = 0;
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run += 1) {
    const startedAt = performance.now();
    const cpuAt = process.cpuUsage();
    const evaluator = createEvaluator(scorecard, FACTS);
    // Counted and let go, as a back end does that stores them in batches.
    answered = 0;
    for (const input of inputs) {
      answered += evaluator.evaluate(input)?.checks.length ?? 0;
    }
    const { user, system } = process.cpuUsage(cpuAt);
    times.push(performance.now() - startedAt);
    cpuTimes.push((user + system) / 1_000);
  }
  report(
    {
      benchmark: 'scorecards',
      measurement: 'every check decided for every product, median',
      at: { products, checks: CHECKS },
      value: percentile(times.slice(WARM_UP_RUNS), 0.5),
      unit: 'ms',
      limit: 500,
      from: {
        runs: RUNS,
        results: answered,
        cpuMs: Math.round(percentile(cpuTimes.slice(WARM_UP_RUNS), 0.5)),
        firstRunMs: Math.round(times[0] ?? 0),
        slowestRunMs: Math.round(Math.max(...times.slice(WARM_UP_RUNS))),
        loadMs: Math.round(loadMs),
      },
    },
    new Date(),
  );
}
