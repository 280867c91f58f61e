// SPDX-License-Identifier: Apache-2.0
import {
  type ClassifiedStatement,
  ksqldbSourceUnownedPermission,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Sight } from './createSight';
import { notAllowed, type Refusal } from './decideRights';
import type { StatementFacts } from './StatementFacts';

/** What is known, and how it looks to the caller. */
export interface Known {
  facts: StatementFacts;
  sight: Sight;
}

/** A stream or table that is not seen looks like one that does not exist. */
export function whyNotSee(
  name: string,
  { facts, sight }: Known,
): Refusal | undefined {
  if (sight.seesSource(name)) return undefined;
  return notFound(
    `There is no stream or table ${name} on ${facts.clusterTitle} that you may use`,
  );
}

/** Rows of a stream or table. */
export function whyNotQuery(name: string, known: Known): Refusal | undefined {
  const unseen = whyNotSee(name, known);
  const topic = known.facts.topicBySource.get(name);
  if (unseen || topic === undefined) return unseen;
  const why = known.sight.whyMasked(topic);
  return why === undefined ? undefined : notAllowed(`${name} ${why}`);
}

/** Records of a topic. */
export function whyNotPrint(topic: string, known: Known): Refusal | undefined {
  const unseen = whyNotUseTopic(topic, known);
  if (unseen) return unseen;
  const why = known.sight.whyMasked(topic);
  return why === undefined ? undefined : notAllowed(`Topic ${topic} ${why}`);
}

/** A new name may be one that is free, or one that is seen; the server would give away that it is taken. */
export function whyNotName(
  name: string,
  { facts, sight }: Known,
): Refusal | undefined {
  return facts.topicBySource.has(name) && !sight.seesSource(name)
    ? notAllowed(
        `The name ${name} cannot be used on ${facts.clusterTitle}. Choose another.`,
      )
    : undefined;
}

/** What a new stream or table takes the place of, if there is something. */
export function whyNotReplace(name: string, known: Known): Refusal | undefined {
  return known.facts.topicBySource.has(name)
    ? whyNotWriteInto(name, known)
    : undefined;
}

/** Rows written into a stream or table, or its topic deleted. */
export function whyNotWriteInto(
  name: string,
  known: Known,
): Refusal | undefined {
  const unseen = whyNotSee(name, known);
  const topic = known.facts.topicBySource.get(name);
  return unseen || topic === undefined ? unseen : whyNotWriteTo(topic, known);
}

/** Records written to a topic, or the topic deleted. */
export function whyNotWriteTo(
  topic: string,
  known: Known,
): Refusal | undefined {
  const unseen = whyNotUseTopic(topic, known);
  if (unseen || known.facts.writeTo === 'any') return unseen;
  const product = known.sight.productOf(topic);
  return product === undefined || product.isOwned
    ? undefined
    : notAllowed(
        `Topic ${topic} belongs to the data product ${product.title}, and only its owner may write to it, or delete it, from the portal`,
      );
}

/** Reading or writing a topic by its name, or below a new stream or table. */
export function whyNotUseTopic(
  topic: string,
  { facts, sight }: Known,
): Refusal | undefined {
  const isUnowned = facts.access.get(topic)?.status === 'noProduct';
  if (sight.seesTopic(topic)) {
    // State and repartitioned records of any query are in such topics, whatever the rights on its sources.
    return isUnowned && topic.startsWith('_')
      ? notAllowed(
          `Topic ${topic} is internal, as its name begins with an underscore. Use a stream or table instead.`,
        )
      : undefined;
  }
  return notFound(
    facts.rights.useUnownedSources
      ? `There is no topic ${topic} on ${facts.clusterTitle} that you may use`
      : `No data product that you may read has a topic ${topic}. To use topics of no product you need the permission ${ksqldbSourceUnownedPermission.name}.`,
  );
}

/** Persistent queries paused, resumed, terminated or explained. */
export function whyNotControl(
  queryIds: ClassifiedStatement['queryIds'],
  { facts, sight }: Known,
): Refusal | undefined {
  const isSeen = (query: (typeof facts.queries)[number]) =>
    sight.seesSources([...query.sources, ...query.sinks]);
  if (queryIds === 'all') {
    return facts.queries.every(isSeen)
      ? undefined
      : notAllowed(
          `ALL means queries on ${facts.clusterTitle} that you may not see, too. Name those that you mean.`,
        );
  }
  return first(queryIds, id =>
    facts.queries.some(query => query.id === id && isSeen(query))
      ? undefined
      : notFound(
          `There is no persistent query ${id} on ${facts.clusterTitle} that you may see`,
        ),
  );
}

function notFound(message: string): Refusal {
  return { error: 'notFound', message };
}

/** The first reason that any of them gives. */
export function first<T>(
  all: readonly T[],
  reasonFor: (one: T) => Refusal | undefined,
): Refusal | undefined {
  for (const one of all) {
    const refusal = reasonFor(one);
    if (refusal) return refusal;
  }
  return undefined;
}
