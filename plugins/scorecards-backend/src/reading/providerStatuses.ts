// SPDX-License-Identifier: Apache-2.0
import type { FactProviderStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import type { FactProvider } from '@data-mesh/backstage-plugin-scorecards-node';
import type { ProviderRun } from '../facts/types';

/** How installed providers do. */
export function providerStatuses(
  providers: readonly Pick<FactProvider, 'id' | 'title'>[],
  runs: readonly ProviderRun[],
): FactProviderStatus[] {
  const runById = new Map(runs.map(run => [run.provider, run]));
  return providers.map(({ id, title }) => {
    const run = runById.get(id);
    return {
      id,
      title,
      ...(run && { lastRunAt: run.runAt }),
      ...(run?.completeAt && { lastCompleteRunAt: run.completeAt }),
      ...(run?.problem && { problem: run.problem }),
    };
  });
}
