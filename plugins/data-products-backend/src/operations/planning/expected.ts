// SPDX-License-Identifier: Apache-2.0

import {
  BusinessMetadataSeen,
  KeptMetadataSeen,
  TagSeen,
  TopicAttributesSeen,
} from '../handlers/observations';
import { OperationAction } from '../types';
import { TopicState } from './topicState';

type TopicAction = Extract<
  OperationAction,
  {
    type:
      'setBusinessMetadata' | 'setTag' | 'setTopicAttributes' | 'keepMetadata';
  }
>;

/** What the handler of an action sees of a topic that is in this state. */
export function expectedOf(
  action: TopicAction,
  state: TopicState,
): BusinessMetadataSeen | TagSeen | TopicAttributesSeen | KeptMetadataSeen {
  switch (action.type) {
    case 'setBusinessMetadata':
      return { isBound: state.isBound, values: state.metadata ?? [] };
    case 'setTag':
      // Only ever turned to the other side.
      return { isOn: !action.isOn };
    case 'keepMetadata':
      return { values: state.kept };
    case 'setTopicAttributes':
      return {
        ...(action.description !== undefined && {
          description: state.description,
        }),
        ...(action.owner !== undefined && { owner: state.owner }),
        ...(action.ownerEmail !== undefined && {
          ownerEmail: state.ownerEmail,
        }),
      };
    default:
      return action satisfies never;
  }
}

export type { TopicAction };
