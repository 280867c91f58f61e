// SPDX-License-Identifier: Apache-2.0

import { TopicAttributes } from '@data-mesh/confluent-client';
import { ActionContext, OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { shorten } from './namedValues';
import { TopicAttributesSeen, topicAttributesSeen } from './observations';
import { StepHandler } from './StepHandler';
import { topicNameOf } from './topicNameOf';

type Action = Extract<OperationAction, { type: 'setTopicAttributes' }>;

const ATTRIBUTES = ['description', 'owner', 'ownerEmail'] as const;

const WORDS: Record<(typeof ATTRIBUTES)[number], string> = {
  description: 'description',
  owner: 'owner',
  ownerEmail: 'owner e-mail',
};

export function setTopicAttributes(
  clients: EnvironmentClients,
): StepHandler<Action, TopicAttributesSeen> {
  const write = (
    { qualifiedName }: Action,
    attributes: TopicAttributes,
    context: ActionContext,
  ) =>
    clients
      .streamCatalog(context.environmentId)
      .setTopicAttributes({ qualifiedName, attributes }, callOptions(context));

  return {
    seen: topicAttributesSeen,

    async observe(action, context) {
      const topic = await clients.readTopic(action.qualifiedName, context);
      return Object.fromEntries(
        attributesOf(action).map(name => [name, topic[name] ?? '']),
      );
    },

    isDone: (action, seen) =>
      attributesOf(action).every(name => seen[name] === action[name]),

    apply: (action, _seen, context) =>
      write(
        action,
        Object.fromEntries(
          attributesOf(action).map(name => [name, action[name]]),
        ),
        context,
      ),

    async undo(action, before, context) {
      await write(action, before, context);
      return { isUndone: true };
    },

    byHand(action, before) {
      const texts = attributesOf(action).map(
        name => `${WORDS[name]} “${shorten(before[name] ?? '')}”`,
      );
      return `Give ${action.qualifiedName} in Confluent back its ${texts.join(', ')}.`;
    },

    difference(action, seen) {
      const names = attributesOf(action)
        .filter(name => seen[name] !== action[name])
        .map(name => WORDS[name]);
      return `This of ${topicNameOf(action.qualifiedName)} is different by now: ${names.join(', ')}.`;
    },
  };
}

function attributesOf(action: Action) {
  return ATTRIBUTES.filter(name => action[name] !== undefined);
}
