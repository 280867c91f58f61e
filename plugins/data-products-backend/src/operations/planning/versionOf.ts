// SPDX-License-Identifier: Apache-2.0

import { hash } from 'node:crypto';
import { compareText } from '../../sync/assembly/compareText';
import { ReadTopic } from './topicState';

/** A digest of everything about a product's topics that an operation may change; their order does not count. */
export function versionOf(topics: readonly ReadTopic[]): string {
  const said = topics
    .map(({ topic, state }) =>
      JSON.stringify([
        topic.qualifiedName,
        state.isProduct,
        state.isTaggedDeprecated,
        state.isBound,
        state.metadata?.map(({ name, value }) => [name, value]) ?? null,
        state.kept.map(({ name, value }) => [name, value]),
        state.description,
        state.owner,
        state.ownerEmail,
      ]),
    )
    .sort(compareText);
  return hash('sha256', said.join('\n'), 'base64url');
}
