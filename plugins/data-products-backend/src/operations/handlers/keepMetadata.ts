// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { OperationAction } from '../types';
import {
  describeValues,
  differingNames,
  givenValues,
  haveSameValues,
  sortedByName,
} from './namedValues';
import { KeptMetadataSeen, keptMetadataSeen } from './observations';
import { StepHandler } from './StepHandler';
import { topicNameOf } from './topicNameOf';

type Action = Extract<OperationAction, { type: 'keepMetadata' }>;

/** What the portal keeps for topics whose environment has no business metadata. */
export interface KeptMetadataAccess {
  /** Empty when nothing is kept. */
  read(environmentId: string, qualifiedName: string): Promise<NamedValue[]>;
  /** Replaces what is kept; without values nothing is. */
  write(
    environmentId: string,
    qualifiedName: string,
    values: NamedValue[],
  ): Promise<void>;
}

export function keepMetadata(
  kept: KeptMetadataAccess,
): StepHandler<Action, KeptMetadataSeen> {
  return {
    seen: keptMetadataSeen,

    observe: async ({ qualifiedName }, { environmentId }) => ({
      values: sortedByName(await kept.read(environmentId, qualifiedName)),
    }),

    isDone: ({ values }, seen) => haveSameValues(values, seen.values),

    apply: ({ qualifiedName, values }, _seen, { environmentId }) =>
      kept.write(environmentId, qualifiedName, givenValues(values)),

    async undo({ qualifiedName }, before, { environmentId }) {
      await kept.write(environmentId, qualifiedName, before.values);
      return { isUndone: true };
    },

    byHand: ({ qualifiedName }, before) =>
      before.values.length === 0
        ? `Unpublish ${qualifiedName} in the portal.`
        : `Edit ${qualifiedName} in the portal back to what it was: ${describeValues(before.values)}.`,

    difference: ({ qualifiedName, values }, seen) =>
      `In what the portal keeps about ${topicNameOf(qualifiedName)} this is different by now: ${differingNames(values, seen.values).join(', ')}.`,
  };
}
