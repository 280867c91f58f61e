// SPDX-License-Identifier: Apache-2.0

import { TopicRef, parseTopicRef } from '@data-mesh/confluent-client';

/** A text that is equal for the same topic of the same cluster, however its qualified name is spelled. */
export function topicIdentity({ clusterId, topicName }: TopicRef): string {
  return `${clusterId ?? '-'}/${topicName}`;
}

/** The identity of the topic that a qualified name means; the name itself when it means none. */
export function identityOf(qualifiedName: string): string {
  try {
    return topicIdentity(parseTopicRef(qualifiedName));
  } catch {
    return qualifiedName;
  }
}
