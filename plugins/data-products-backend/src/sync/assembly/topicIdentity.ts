// SPDX-License-Identifier: Apache-2.0

import { TopicRef, parseTopicRef } from '@data-mesh/confluent-client';

/** A text that is equal for the same topic of the same cluster, however its qualified name is spelled. */
export function topicIdentity({ clusterId, topicName }: TopicRef): string {
  return `${clusterId ?? '-'}/${topicName}`;
}

/** The identity of the topic that a stored qualified name means. */
export function identityOf(qualifiedName: string): string {
  return topicIdentity(parseTopicRef(qualifiedName));
}
