// SPDX-License-Identifier: Apache-2.0

/**
 * Names of the topics that hold what consumers of a topic could not process, in the order of the patterns.
 *
 * @param patterns - As configured; `{topic}` stands for the topic.
 * @param existing - All topics of the cluster.
 */
export function deadLetterTopicsOf(
  topic: string,
  patterns: readonly string[],
  existing: ReadonlySet<string>,
): string[] {
  const names = patterns.map(pattern => pattern.split('{topic}').join(topic));
  return [...new Set(names)].filter(
    name => name !== topic && existing.has(name),
  );
}
