// SPDX-License-Identifier: Apache-2.0
import type { FactDefinition } from '@data-mesh/backstage-plugin-scorecards-common';

/** Id of the provider; its facts begin with it and a dot. */
export const PROVIDER_ID = 'data-products';

/** Two days: products are read every hour, so an outage of a night or a day shows as an old observation, not as none. */
const TIME_TO_LIVE_SECONDS = 2 * 24 * 60 * 60;

const CATALOG = 'Stream catalog';
const REGISTRY = 'Schema Registry';
const BACKSTAGE = 'Backstage catalog';

const FACTS = {
  'owner-kind': {
    title: 'Kind of owner',
    description:
      'What the owner written in Confluent means here: `group`, `user`, `unresolved` when it means nothing, `missing` when nobody is named.',
    type: 'string',
    source: CATALOG,
  },
  'support-channel': {
    title: 'Where to get help',
    description:
      '`attribute` when the business metadata name a place to ask, `owner` when only the owning group has an address or links, else `none`.',
    type: 'string',
    source: CATALOG,
  },
  domain: {
    title: 'Domain',
    description:
      '`resolved` when the domain written in Confluent is one of the catalog, else `unresolved`; `missing` when none is named.',
    type: 'string',
    source: CATALOG,
  },
  'description-length': {
    title: 'Length of the description',
    description: 'Characters of the description, without blanks around it.',
    type: 'number',
    unit: 'count',
    source: CATALOG,
  },
  'description-is-template': {
    title: 'Description nobody wrote',
    description:
      'Whether the description only repeats a name, is a generated sentence, or a reminder to write one.',
    type: 'boolean',
    source: CATALOG,
  },
  'description-parts': {
    title: 'Parts of the description',
    description:
      'Which of `purpose`, `limitations` and `usage` the business metadata have.',
    type: 'strings',
    source: CATALOG,
  },
  tags: {
    title: 'Tags',
    description: 'Tags of all its topics but the one that marks products.',
    type: 'strings',
    source: CATALOG,
  },
  'topics-against-naming': {
    title: 'Topics against the naming rules',
    description:
      'Topics whose names do not match the pattern of the configuration.',
    type: 'strings',
    source: CATALOG,
  },
  'longest-topic-name': {
    title: 'Length of topic names',
    description: 'Characters of the longest name of a topic.',
    type: 'number',
    unit: 'count',
    source: CATALOG,
  },
  'topics-without-cluster': {
    title: 'Topics of an unknown cluster',
    description:
      'Topics that the stream catalog names without their Kafka cluster.',
    type: 'strings',
    source: CATALOG,
  },
  'topics-without-value-schema': {
    title: 'Topics without a schema',
    description: 'Topics for whose values no schema is registered.',
    type: 'strings',
    source: REGISTRY,
  },
  keys: {
    title: 'Keys',
    description:
      '`schema` when the keys of all topics have one, `declared` when the business metadata say what keys are, else `undeclared`.',
    type: 'string',
    source: REGISTRY,
  },
  'documented-fields-fraction': {
    title: 'Documented fields',
    description:
      'Share of the fields of the newest schemas, nested ones too, that say what they are.',
    type: 'number',
    unit: 'fraction',
    source: REGISTRY,
  },
  'weakest-compatibility': {
    title: 'Compatibility',
    description:
      'The level of its subjects that lets the most changes pass, e.g. `BACKWARD`.',
    type: 'string',
    source: REGISTRY,
  },
  'incompatible-changes': {
    title: 'Incompatible changes in 90 days',
    description:
      'Versions of the last 90 days that could not follow the one before, as `subject version`.',
    type: 'strings',
    source: REGISTRY,
  },
  'event-metadata': {
    title: 'Metadata of events',
    description:
      'Which of `id`, `time` and `source` every topic has among the outermost fields of key and value.',
    type: 'strings',
    source: REGISTRY,
  },
  'unprotected-personal-fields': {
    title: 'Unprotected personal data',
    description:
      'Fields marked as personal data that no encryption or masking rule of the schema covers.',
    type: 'strings',
    source: REGISTRY,
  },
  'sla-tier': {
    title: 'SLA tier',
    description: '`tier-1` to `tier-3`, `unrecognized`, or `missing`.',
    type: 'string',
    source: CATALOG,
  },
  'quality-tier': {
    title: 'Quality tier',
    description:
      '`authoritative`, `curated`, `raw`, `unrecognized`, or `missing`.',
    type: 'string',
    source: CATALOG,
  },
  'sla-numbers': {
    title: 'Promises with a number',
    description:
      'Which of `availability`, `latency`, `retention` and `frequency` the business metadata promise.',
    type: 'strings',
    source: CATALOG,
  },
  lifecycle: {
    title: 'Lifecycle',
    description:
      '`proposed`, `draft`, `active`, `deprecated`, `retired`, or `unrecognized`.',
    type: 'string',
    source: CATALOG,
  },
  'deprecation-gaps': {
    title: 'Missing for its end',
    description:
      'What a deprecated product lacks: `successor`, `last day`, `notice` to those who read it.',
    type: 'strings',
    source: CATALOG,
  },
  producers: {
    title: 'Known producers',
    description:
      'How many components of the catalog are declared to write it, and how many queries do.',
    type: 'number',
    unit: 'count',
    source: BACKSTAGE,
  },
  consumers: {
    title: 'Declared consumers',
    description: 'How many components of the catalog are declared to read it.',
    type: 'number',
    unit: 'count',
    source: BACKSTAGE,
  },
  issues: {
    title: 'Issues of the sync',
    description: 'Codes of what the sync found missing or wrong.',
    type: 'strings',
    source: CATALOG,
  },
} as const satisfies Record<
  string,
  Omit<FactDefinition, 'id' | 'timeToLiveSeconds'>
>;

/** A fact without the provider's id. */
export type FactName = keyof typeof FACTS;

/** The facts about data products. */
export const dataProductFacts: FactDefinition[] = Object.entries(FACTS).map(
  ([name, definition]) => ({
    id: `${PROVIDER_ID}.${name}`,
    timeToLiveSeconds: TIME_TO_LIVE_SECONDS,
    ...definition,
  }),
);
