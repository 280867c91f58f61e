// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError } from '@data-mesh/confluent-client';
import { OperationAction } from '../types';
import { EnvironmentClients } from './environmentClients';
import { IndexedSeen, indexedSeen } from './observations';
import { StepHandler } from './StepHandler';
import { topicNameOf } from './topicNameOf';

type Action = Extract<OperationAction, { type: 'awaitIndexing' }>;

/** Only looks. The catalog answers 404, mostly with code 4040009, until it knows a topic. */
export function awaitIndexing(
  clients: EnvironmentClients,
): StepHandler<Action, IndexedSeen> {
  return {
    seen: indexedSeen,
    traits: { writesNothing: true, waitsForIndex: true },

    async observe({ qualifiedName }, context) {
      try {
        await clients.readTopic(qualifiedName, context);
        return { isIndexed: true };
      } catch (error) {
        if (error instanceof ConfluentApiError && error.isNotFound) {
          context.note('Waiting for the stream catalog to know the new topic');
          return { isIndexed: false };
        }
        throw error;
      }
    },

    isDone: (_action, seen) => seen.isIndexed,

    apply: async () => {},

    undo: async () => ({ isUndone: true }),

    byHand: () => 'There is nothing to take back.',

    difference: ({ qualifiedName }) =>
      `The stream catalog does not know ${topicNameOf(qualifiedName)}.`,
  };
}
