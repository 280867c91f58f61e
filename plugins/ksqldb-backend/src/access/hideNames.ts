// SPDX-License-Identifier: Apache-2.0
import type { Sight } from './createSight';
import type { ClusterKnowledge } from './readKnowledge';

/** Stands in a message for what its reader may not know the name of. */
const HIDDEN = '(not visible to you)';

/** Names of the streams, tables, topics and queries that the caller does not see. */
export function hiddenNames(
  { sources, queries }: ClusterKnowledge,
  sight: Sight,
): Set<string> {
  const hidden = new Set<string>();
  for (const { name, topic } of sources.values()) {
    if (!sight.seesSource(name)) hidden.add(name);
    if (!sight.seesTopic(topic)) hidden.add(topic);
  }
  for (const query of queries) {
    if (!sight.seesSources([...query.sources, ...query.sinks])) {
      hidden.add(query.id);
    }
  }
  return hidden;
}

/**
 * A message of ksqlDB without these names, which it may give away when it says why something cannot be done: a stream
 * cannot be dropped while others read it, and a misspelt name resembles another.
 *
 * @param hidden - A name counts where it stands whole, in letters as they are written here.
 */
export function hideNames(text: string, hidden: ReadonlySet<string>): string {
  // The rest of a longer name must not stay behind.
  const longestFirst = [...hidden]
    .filter(name => name !== '' && text.includes(name))
    .sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text;
  const names = longestFirst.map(escapedForPattern).join('|');
  return text.replace(new RegExp(`(?<!\\w)(?:${names})(?!\\w)`, 'g'), HIDDEN);
}

function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
