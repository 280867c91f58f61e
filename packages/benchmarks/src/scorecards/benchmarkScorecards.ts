// SPDX-License-Identifier: Apache-2.0
import { benchmarkEvaluation } from './evaluation/benchmarkEvaluation';
import { benchmarkPortal } from './portal/benchmarkPortal';
import { benchmarkSources } from './sources/benchmarkSources';

export interface ScorecardsBenchmarkOptions {
  products: number;
  /** Connection string of a server on which databases may be created; without one nothing is measured there. */
  postgres?: string;
}

/** Each prints its own measurements, and needs nothing of the others. */
const PARTS: Record<
  string,
  (options: ScorecardsBenchmarkOptions) => Promise<void>
> = {
  evaluation: benchmarkEvaluation,
  portal: benchmarkPortal,
  sources: benchmarkSources,
};

export const SCORECARDS_PARTS = Object.keys(PARTS);

/**
 * Measures what the README of this package lists.
 *
 * @param options.only - One part; all of them when absent.
 * @throws Error when there is no such part.
 */
export async function benchmarkScorecards(
  options: ScorecardsBenchmarkOptions & { only?: string },
): Promise<void> {
  const { only, ...partOptions } = options;
  const parts = only === undefined ? SCORECARDS_PARTS : [only];
  for (const name of parts) {
    const part = PARTS[name];
    if (!part) {
      throw new Error(
        `There is no part '${name}' of scorecards; there are: ${SCORECARDS_PARTS.join(', ')}`,
      );
    }
    console.error(`  ${name} …`);
    await part(partOptions);
  }
}
