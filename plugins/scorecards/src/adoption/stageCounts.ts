// SPDX-License-Identifier: Apache-2.0
import type { Adoption } from '@data-mesh/backstage-plugin-scorecards-common';

/** How many reached a stage, and which share of the first stage that is. */
export interface StageCount {
  stage: Adoption['stages'][number];
  count: number;
  /** Absent when the first stage counts nothing. */
  fraction?: number;
}

type Week = Adoption['weeks'][number];

/** Adds up a week over its domains, stage by stage. */
export function stageCounts(
  stages: Adoption['stages'],
  byDomain: Week['byDomain'],
): StageCount[] {
  const counts = stages.map(stage =>
    byDomain
      .flatMap(domain => domain.counts)
      .filter(count => count.stage === stage.id)
      .reduce((sum, { count }) => sum + count, 0),
  );
  const first = counts[0] ?? 0;
  return stages.map((stage, index) => {
    const count = counts[index] ?? 0;
    return { stage, count, ...(first > 0 && { fraction: count / first }) };
  });
}
