// SPDX-License-Identifier: Apache-2.0

import { OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { TopicSeen, topicSeen } from './observations';
import { StepHandler } from './StepHandler';
import { TopicContents } from './TopicContents';
import { describeLeftTopic } from './describeLeftTopic';

type Action = Extract<OperationAction, { type: 'createTopic' }>;

/** Makes a topic over Kafka's REST API. Takes it away again only while it is known to be empty. */
export function createTopic(
  clients: EnvironmentClients,
  contents: TopicContents,
): StepHandler<Action, TopicSeen> {
  return {
    seen: topicSeen,
    traits: { makesItsOwn: true },

    async observe({ clusterId, topic }, context) {
      const found = await clients
        .kafka(context.environmentId, clusterId)
        .topic(topic, callOptions(context));
      return { exists: found !== undefined };
    },

    isDone: (_action, seen) => seen.exists,

    apply: ({ clusterId, topic, partitions, configs }, _seen, context) =>
      clients
        .kafka(context.environmentId, clusterId)
        .createTopic(
          { name: topic, partitions, configs },
          callOptions(context),
        ),

    async undo(action, _before, context) {
      const { clusterId, topic } = action;
      const found = await contents(clusterId, topic, context);
      if (found !== 'empty') {
        return { isUndone: false, byHand: describeLeftTopic(action, found) };
      }
      await clients
        .kafka(context.environmentId, clusterId)
        .deleteTopic(topic, callOptions(context));
      return { isUndone: true };
    },

    byHand: action => describeLeftTopic(action, 'unknown'),

    difference: ({ topic }) => `The topic ${topic} is gone.`,
  };
}
