// SPDX-License-Identifier: Apache-2.0

/** Partitions by topic, those in a row as a range, e.g. `orders 0–3, 7 · returns 0`. */
export function describePartitions(
  partitions: { topic: string; partition: number }[],
): string {
  const numbersByTopic = new Map<string, number[]>();
  for (const { topic, partition } of partitions) {
    numbersByTopic.set(topic, [
      ...(numbersByTopic.get(topic) ?? []),
      partition,
    ]);
  }
  return [...numbersByTopic]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([topic, numbers]) => `${topic} ${ranges(numbers).join(', ')}`)
    .join(' · ');
}

function ranges(numbers: number[]): string[] {
  const found: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) =>
    from === to ? `${from}` : `${from}–${to}`,
  );
}
