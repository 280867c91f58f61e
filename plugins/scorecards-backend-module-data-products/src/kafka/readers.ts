// SPDX-License-Identifier: Apache-2.0
import type {
  LiveReader,
  ProductLiveFacts,
  TopicLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, failed, known, knownNames, type Told } from '../facts/Told';
import { notTold } from './worstTold';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const ACTIVE_DAYS = 30;
/** So long a new product has to be found. */
const NEW_DAYS = 60;
/** Samples of a day go back a day at most, and the first of them may be a little later. */
const BEHIND_MS = 23 * HOUR_MS;

type Readers = Pick<ProductLiveFacts, 'topics' | 'objectives' | 'knownSince'>;

export function readerFacts(
  product: Readers,
  now: Date,
): Record<'active-consumers-30d' | 'lagging-consumers-24h', Told> {
  return {
    'active-consumers-30d': activeConsumers(product, now),
    'lagging-consumers-24h': laggingConsumers(product, now),
  };
}

function activeConsumers({ topics, knownSince }: Readers, now: Date): Told {
  if (
    knownSince !== undefined &&
    msSince(knownSince, now) < NEW_DAYS * DAY_MS
  ) {
    return absent(
      `It is newer than ${NEW_DAYS} days: it was first seen on ${knownSince.slice(0, 10)}.`,
    );
  }
  const active = new Set<string>();
  for (const { clusterId, readers } of topics) {
    if (readers.status === 'unknown') continue;
    for (const { groupId, activeAt } of readers.value) {
      if (activeAt && msSince(activeAt, now) <= ACTIVE_DAYS * DAY_MS) {
        active.add(`${clusterId}/${groupId}`);
      }
    }
  }
  // That there is one is certain, whatever else there may be; that there is none is not.
  return active.size > 0
    ? known(active.size)
    : (firstUnknown(topics) ?? known(0));
}

function laggingConsumers({ topics, objectives }: Readers, now: Date): Told {
  if (objectives?.lagSeconds === undefined) {
    return absent('Its SLA tier promises no lag.');
  }
  const read = topics.flatMap(({ readers }) =>
    readers.status === 'known' ? [readers] : [],
  );
  const lagging = read
    .flatMap(({ value }) => value)
    .filter(
      ({ behindSince }) =>
        behindSince !== undefined && msSince(behindSince, now) >= BEHIND_MS,
    );
  if (lagging.length > 0) {
    return knownNames(lagging.map(({ groupId }) => groupId));
  }
  const unknown = firstUnknown(topics);
  if (unknown) return unknown;
  const untimed = read.find(({ value }) =>
    value.some(reader => isUntimed(reader, now)),
  );
  if (!untimed) return knownNames([]);
  return untimed.source === 'metrics'
    ? absent(
        'Confluent’s Metrics API tells how many records consumers are behind, and not for how long. Over the Kafka protocol the portal could tell.',
      )
    : failed(
        `For how long ${untimed.value.find(reader => isUntimed(reader, now))?.groupId ?? 'a consumer'} is behind could not be measured.`,
      );
}

/** It reads now, and nobody knows how far behind. */
function isUntimed({ activeAt, lagSeconds }: LiveReader, now: Date): boolean {
  return (
    lagSeconds === undefined &&
    activeAt !== undefined &&
    msSince(activeAt, now) <= HOUR_MS
  );
}

/** Of the first topic whose readers could not be found out; where none of them can be asked for, that. */
function firstUnknown(topics: readonly TopicLiveFacts[]): Told | undefined {
  const told = topics.flatMap(({ topic, readers }) =>
    readers.status === 'unknown' ? [notTold(topic, readers)] : [],
  );
  return (
    told.find(({ state }) => state === 'failed') ??
    (told.length === topics.length ? told[0] : undefined)
  );
}

function msSince(instant: string, now: Date): number {
  return now.getTime() - Date.parse(instant);
}
