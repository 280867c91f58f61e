// SPDX-License-Identifier: Apache-2.0

import { ActionContext, OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { TagSeen, tagSeen } from './observations';
import { StepHandler } from './StepHandler';
import { topicNameOf } from './topicNameOf';

type Action = Extract<OperationAction, { type: 'setTag' }>;

export function setTag(
  clients: EnvironmentClients,
): StepHandler<Action, TagSeen> {
  async function write(
    { qualifiedName, tag }: Action,
    isOn: boolean,
    context: ActionContext,
  ) {
    const catalog = clients.streamCatalog(context.environmentId);
    const options = callOptions(context);
    if (isOn) await catalog.addTag({ qualifiedName, tag }, options);
    else await catalog.removeTag({ qualifiedName, tag }, options);
  }

  return {
    seen: tagSeen,

    async observe({ qualifiedName, tag }, context) {
      const { tags } = await clients.readTopic(qualifiedName, context);
      return { isOn: tags.includes(tag) };
    },

    isDone: ({ isOn }, seen) => seen.isOn === isOn,

    apply: (action, _seen, context) => write(action, action.isOn, context),

    async undo(action, before, context) {
      await write(action, before.isOn, context);
      return { isUndone: true };
    },

    byHand: ({ qualifiedName, tag }, before) =>
      before.isOn
        ? `Put the tag ${tag} on ${qualifiedName} in Confluent.`
        : `Take the tag ${tag} off ${qualifiedName} in Confluent.`,

    difference: ({ qualifiedName, tag, isOn }) =>
      isOn
        ? `${topicNameOf(qualifiedName)} does not carry the tag ${tag} any more.`
        : `${topicNameOf(qualifiedName)} carries the tag ${tag} again.`,
  };
}
