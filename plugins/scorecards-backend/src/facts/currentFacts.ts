// SPDX-License-Identifier: Apache-2.0
import type { Fact } from '@data-mesh/backstage-plugin-scorecards-common';
import type { ProviderRun, StoredFacts } from './types';

const NOT_TOLD = 'The last run of its provider said nothing of it.';

/** What is known of one entity, with the age of each fact, and why when the last run of its provider did not renew it. */
export function currentFacts(
  stored: readonly StoredFacts[],
  runs: ReadonlyMap<string, ProviderRun>,
): Fact[] {
  return stored.flatMap(facts => {
    const run = runs.get(facts.provider);
    const observedAt = observedOf(facts, run);
    const notRenewed = notRenewedOf(facts, run, observedAt);
    return facts.readings.map(reading => ({
      id: reading.fact,
      reading,
      observedAt,
      ...(notRenewed && { notRenewed }),
    }));
  });
}

function observedOf(facts: StoredFacts, run: ProviderRun | undefined): string {
  const inRun = facts.isRenewed ? (run?.observedAt ?? '') : '';
  return inRun > facts.observedAt ? inRun : facts.observedAt;
}

function notRenewedOf(
  facts: StoredFacts,
  run: ProviderRun | undefined,
  observedAt: string,
): string | undefined {
  if (!run || observedAt >= run.runAt) return undefined;
  if (run.problem) return run.problem;
  return facts.isRenewed ? undefined : NOT_TOLD;
}

/** Why providers whose last run did not end well tell nothing more, by provider. */
export function failuresOf(runs: Iterable<ProviderRun>): Map<string, string> {
  const failures = new Map<string, string>();
  for (const { provider, problem } of runs) {
    if (problem) failures.set(provider, problem);
  }
  return failures;
}
