// SPDX-License-Identifier: Apache-2.0

/** `unknown`: nobody has looked yet, or nobody who asks may know. */
export type PersonalData = 'yes' | 'no' | 'unknown';

/** Records that a query carries from topics to topics. */
export interface Flow {
  /** Topics. `undefined` stands for a source of which no topic is known. */
  from: readonly (string | undefined)[];
  /** Topics. */
  to: readonly string[];
}

/**
 * Whether topics hold personal data: their own, or what queries carry into them, through any number of other topics. What
 * might be carried counts as carried; a query may leave fields out, but only its text could tell.
 *
 * @param own - By topic, what is known of it by itself; of a topic that is not in it, nothing is known.
 */
export function spreadPersonalData(
  own: ReadonlyMap<string, PersonalData>,
  flows: readonly Flow[],
): Map<string, PersonalData> {
  const spread = new Map(own);
  const readers = new Map<string, Flow[]>();
  for (const flow of flows) {
    for (const topic of [...flow.from, ...flow.to]) {
      if (topic !== undefined && !spread.has(topic)) {
        spread.set(topic, 'unknown');
      }
    }
    for (const topic of flow.from) {
      if (topic === undefined) continue;
      readers.set(topic, [...(readers.get(topic) ?? []), flow]);
    }
  }

  /** Marks everything downstream that is less certain to hold some. */
  function carry(mark: 'yes' | 'unknown', starts: Iterable<string>): void {
    const waiting = [...starts];
    for (
      let topic = waiting.pop();
      topic !== undefined;
      topic = waiting.pop()
    ) {
      for (const { to } of readers.get(topic) ?? []) {
        for (const target of to) {
          const known = spread.get(target);
          if (known === 'yes' || known === mark) continue;
          spread.set(target, mark);
          waiting.push(target);
        }
      }
    }
  }

  carry('yes', topicsThatAre('yes', spread));
  const fromNowhere = flows
    .filter(({ from }) => from.includes(undefined))
    .flatMap(({ to }) => to);
  for (const topic of fromNowhere) {
    if (spread.get(topic) === 'no') spread.set(topic, 'unknown');
  }
  carry('unknown', topicsThatAre('unknown', spread));
  return spread;
}

function topicsThatAre(
  mark: PersonalData,
  data: ReadonlyMap<string, PersonalData>,
): string[] {
  return [...data].filter(([, each]) => each === mark).map(([topic]) => topic);
}

/** The topic itself, and all from which queries carry records into it. */
export function originsOf(
  topic: string,
  flows: readonly Flow[],
): Set<string | undefined> {
  const origins = new Set<string | undefined>([topic]);
  // A set gives out what is added to it while it is gone through.
  for (const target of origins) {
    if (target === undefined) continue;
    for (const { from, to } of flows) {
      if (!to.includes(target)) continue;
      for (const source of from) origins.add(source);
    }
  }
  return origins;
}
