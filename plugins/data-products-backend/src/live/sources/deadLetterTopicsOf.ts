// SPDX-License-Identifier: Apache-2.0

/**
 * Names of the topics that hold what was meant for a topic and could not be processed, each once: in the order of the
 * patterns, then as rules name them.
 *
 * @param known.patterns - As configured; `{topic}` stands for the topic.
 * @param known.ofRules - Where the rules of its schemas send what they reject.
 * @param known.existing - All topics of the cluster.
 */
export function deadLetterTopicsOf(
  topic: string,
  known: {
    patterns: readonly string[];
    ofRules?: readonly string[];
    existing: ReadonlySet<string>;
  },
): string[] {
  const { patterns, ofRules = [], existing } = known;
  const names = [
    ...patterns.map(pattern => pattern.split('{topic}').join(topic)),
    ...ofRules,
  ];
  return [...new Set(names)].filter(
    name => name !== topic && existing.has(name),
  );
}
