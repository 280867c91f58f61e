// SPDX-License-Identifier: Apache-2.0

import {
  OperationProblem,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { error } from './TargetDraft';

export const MAX_TARGETS = 200;

/** What is wrong with the number of targets. */
export function countProblems(count: number): OperationProblem[] {
  if (count === 0) {
    return [error('no-targets', 'Choose at least one.')];
  }
  return count > MAX_TARGETS
    ? [
        error(
          'too-many-targets',
          `One operation takes at most ${MAX_TARGETS} products; these are ${count}. Do some of them now, and the rest afterwards.`,
        ),
      ]
    : [];
}

/** Problems of targets that name what another one before them names, by the target's index. */
export function duplicateProblems(
  request: Exclude<OperationRequest, { kind: 'prepareEnvironment' }>,
): Map<number, OperationProblem> {
  const seen = new Set<string>();
  const problems = new Map<number, OperationProblem>();
  for (const [index, target] of request.targets.entries()) {
    const [identity, name, field] =
      'topic' in target
        ? [`${target.clusterId}/${target.topic}`, target.topic, 'topic']
        : [target.entityRef.toLowerCase(), target.entityRef, undefined];
    if (seen.has(identity)) {
      problems.set(
        index,
        error('given-twice', `${name} is given twice. Remove one.`, field),
      );
    }
    seen.add(identity);
  }
  return problems;
}
