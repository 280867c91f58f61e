// SPDX-License-Identifier: Apache-2.0

import { OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { TagDefinitionSeen, tagDefinitionSeen } from './observations';
import { StepHandler } from './StepHandler';

type Action = Extract<OperationAction, { type: 'defineTag' }>;

export function defineTag(
  clients: EnvironmentClients,
): StepHandler<Action, TagDefinitionSeen> {
  return {
    seen: tagDefinitionSeen,

    async observe({ name }, context) {
      const definitions = await clients
        .streamCatalog(context.environmentId)
        .tagDefinitions(callOptions(context));
      return { isDefined: definitions.some(each => each.name === name) };
    },

    isDone: (_action, seen) => seen.isDefined,

    apply: ({ name, description }, _seen, context) =>
      clients
        .streamCatalog(context.environmentId)
        .createTagDefinition({ name, description }, callOptions(context)),

    async undo({ name }, _before, context) {
      await clients
        .streamCatalog(context.environmentId)
        .deleteTagDefinition(name, callOptions(context));
      return { isUndone: true };
    },

    byHand: ({ name }) =>
      `Delete the tag ${name} in Confluent, unless somebody uses it by now.`,

    difference: ({ name }) => `The tag ${name} is not defined any more.`,
  };
}
