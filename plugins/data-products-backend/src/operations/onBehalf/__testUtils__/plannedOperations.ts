// SPDX-License-Identifier: Apache-2.0

import {
  OperationRequest,
  PlannedTarget,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aPlannedTarget } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  OperationPlanner,
  PlannedOperation,
  PlannedSubject,
} from '../../types';

/** What a planner finds out about every target. */
export interface PlannedOutcome {
  target?: Partial<PlannedTarget>;
  subject?: PlannedSubject;
}

/** A plan of one step for each target; what has an error is not runnable. */
export function plannedOperation(
  request: OperationRequest,
  { target: differences, subject = {} }: PlannedOutcome = {},
): PlannedOperation {
  const { kind, environmentId } = request;
  const titles =
    request.kind === 'prepareEnvironment'
      ? [environmentId]
      : request.targets.map(each =>
          'topic' in each ? each.topic : each.entityRef.split('/')[1]!,
        );
  const targets = titles.map(title =>
    aPlannedTarget({ title, topics: [title], ...differences }),
  );
  const isRunnable = targets.every(({ problems }) => problems.length === 0);
  return {
    plan: { kind, environmentId, problems: [], targets, isRunnable },
    subjects: targets.map(() => subject),
    ...(isRunnable && {
      executable: {
        kind,
        environmentId,
        targets: targets.map(({ title, topics, steps }) => ({
          title,
          topics,
          productKey: `${environmentId}/lkc-3x9wz1/${title}` as ProductKey,
          entityRef: `dataproduct:prod/${title}`,
          qualifiedNames: [`lsrc-4nv8rd:lkc-3x9wz1:${title}`],
          locks: [],
          steps: steps.map(step => ({
            ...step,
            action: {
              type: 'setTag' as const,
              qualifiedName: `lsrc-4nv8rd:lkc-3x9wz1:${title}`,
              tag: 'DataProduct',
              isOn: true,
            },
          })),
          becomes: 'present' as const,
        })),
      },
    }),
  };
}

/** A planner that finds the same of every request, and remembers what it was asked. */
export function fakePlanner(
  outcome: PlannedOutcome = {},
): OperationPlanner & { asked: OperationRequest[] } {
  const asked: OperationRequest[] = [];
  return {
    asked,
    async plan(request) {
      asked.push(request);
      return plannedOperation(request, outcome);
    },
  };
}
