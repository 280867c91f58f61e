// SPDX-License-Identifier: Apache-2.0

import { parseTopicRef } from '@data-mesh/confluent-client';

/** What people call the topic of a qualified name. */
export function topicNameOf(qualifiedName: string): string {
  return parseTopicRef(qualifiedName).topicName;
}
