// SPDX-License-Identifier: Apache-2.0
import type { FactDefinition } from '@data-mesh/backstage-plugin-scorecards-common';

/** Id of the provider; its facts begin with it and a dot. */
export const KAFKA_PROVIDER_ID = 'kafka';

const HOUR_SECONDS = 60 * 60;

/** Measured every few minutes and read every quarter of an hour, so that an outage of a morning shows as an old observation. */
const MEASURED = { timeToLiveSeconds: 6 * HOUR_SECONDS, source: 'Kafka' };
/** Read once a day. */
const SET_UP = { timeToLiveSeconds: 48 * HOUR_SECONDS, source: 'Kafka' };

/** So many days stand for ever, so that "for ever" is more than any promise. */
export const FOR_EVER_DAYS = 36_500;

const MEASURED_FACTS = {
  'fresh-7d-fraction': {
    title: 'Fresh in 7 days',
    description:
      'Share of the measured time of the last 7 days in which the newest record was no older than its SLA tier promises; of the topic that was least fresh.',
    type: 'number',
    unit: 'fraction',
    ...MEASURED,
  },
  'freshness-shortfall': {
    title: 'Freshness missing to the promise',
    description:
      'By how much it was fresh for a smaller share of the last 7 days than its SLA tier promises; 0 when it kept the promise.',
    type: 'number',
    unit: 'fraction',
    ...MEASURED,
  },
  'silence-hours': {
    title: 'Hours of silence',
    description:
      'Whole hours since the last record; of the topic that has been silent the longest.',
    type: 'number',
    ...MEASURED,
  },
  'volume-against-usual': {
    title: 'Volume against what is usual',
    description:
      'Records of the last 24 hours as a share of what is usual: of the median of the week before, or of the same day a week ago, whichever is nearer; of the topic that differs the most. Absent until a week was measured.',
    type: 'number',
    unit: 'fraction',
    ...MEASURED,
  },
  'active-consumers-30d': {
    title: 'Active consumers in 30 days',
    description:
      'Consumer groups that were seen to read one of its topics within 30 days. Absent of products that are newer than 60 days.',
    type: 'number',
    unit: 'count',
    ...MEASURED,
  },
  'lagging-consumers-24h': {
    title: 'Consumers behind for a day',
    description:
      'Consumer groups that were further behind than its SLA tier promises in every sample of a day.',
    type: 'strings',
    ...MEASURED,
  },
} as const satisfies Record<string, Omit<FactDefinition, 'id'>>;

const SET_UP_FACTS = {
  'retention-margin-days': {
    title: 'Retention beyond the promise',
    description: `Days that records are kept longer than the attribute \`retention\` promises, below 0 when they are kept shorter; of the topic with the least. ${FOR_EVER_DAYS} days stand for ever.`,
    type: 'number',
    unit: 'days',
    ...SET_UP,
  },
  'replication-factor': {
    title: 'Replication factor',
    description:
      'On how many brokers each record is kept; of the topic with the fewest.',
    type: 'number',
    unit: 'count',
    ...SET_UP,
  },
  'min-insync-replicas': {
    title: 'Replicas in step',
    description:
      'How many brokers must have a record before its producer is told that it is written (`min.insync.replicas`); of the topic with the fewest.',
    type: 'number',
    unit: 'count',
    ...SET_UP,
  },
} as const satisfies Record<string, Omit<FactDefinition, 'id'>>;

/** A fact about how topics are set up, without the provider's id. */
export type SetUpFactName = keyof typeof SET_UP_FACTS;
/** Any fact, likewise. */
export type KafkaFactName = keyof typeof MEASURED_FACTS | SetUpFactName;

/** The facts about products as they run, and about how their topics are set up. */
export const kafkaFacts: FactDefinition[] = Object.entries({
  ...MEASURED_FACTS,
  ...SET_UP_FACTS,
}).map(([name, definition]) => ({
  id: `${KAFKA_PROVIDER_ID}.${name}`,
  ...definition,
}));
