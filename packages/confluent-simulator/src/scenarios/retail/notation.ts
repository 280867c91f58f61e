// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec, SubjectSpec, TopicSpec } from '../../world/scenario';

/** What one domain of the company keeps in Confluent. */
export interface DomainData {
  topics: TopicSpec[];
  subjects: SubjectSpec[];
}

/** Dates of the company's past and future, counted from the day the simulator starts. */
export interface Calendar {
  /** ISO 8601, at nine in the morning. */
  daysAgo(days: number): string;
  /** Calendar day, e.g. `2027-01-31`. */
  inDays(days: number): string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function calendarOf(now: Date): Calendar {
  const dayAt = (days: number) =>
    new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    daysAgo: days => `${dayAt(-days)}T09:00:00.000Z`,
    inDays: dayAt,
  };
}

/** What the business metadata of a product say; everything is optional, as it is in Confluent. */
export interface About {
  owner?: string;
  domain?: string;
  description?: string;
  sla?: string;
  quality?: string;
  product?: string;
  lifecycle?: string;
  successor?: string;
  endsOn?: string;
  /** Where to ask, e.g. a chat channel. */
  contact?: string;
  /** How long records are kept, e.g. `30 days`. */
  retention?: string;
}

/** A topic that is offered as a data product: it carries the marker tag, and `about` as business metadata when given. */
export function published(
  topic: TopicSpec & { name: string },
  about?: About,
): TopicSpec {
  return {
    ...topic,
    tags: ['DataProduct', ...(topic.tags ?? [])],
    ...(about && {
      businessMetadata: {
        DataProduct: { ...about },
        ...topic.businessMetadata,
      },
    }),
  };
}

/** The subject that holds the schemas of a topic's values; versions oldest first. */
export function valuesOf(
  topic: string,
  versions: (object | SchemaSpec)[],
  options: Omit<SubjectSpec, 'name' | 'versions'> = {},
): SubjectSpec {
  return {
    name: `${topic}-value`,
    ...options,
    versions: versions.map(version =>
      isSchemaSpec(version) ? version : { schema: version },
    ),
  };
}

function isSchemaSpec(version: object | SchemaSpec): version is SchemaSpec {
  return 'schema' in version;
}

/** Avro. */
export const record = (
  name: string,
  doc: string | undefined,
  fields: object[],
) => ({
  type: 'record',
  name,
  namespace: 'com.cornerandmain',
  ...(doc && { doc }),
  fields,
});

export const field = (
  name: string,
  type: string | object,
  doc?: string,
  more: object = {},
) => ({ name, type, ...(doc && { doc }), ...more });

/** A field that may be left out. */
export const optional = (name: string, type: string | object, doc?: string) =>
  field(name, ['null', type], doc, { default: null });

/** A field with something about a person in it. */
export const personal = (name: string, type: string | object, doc?: string) =>
  field(name, type, doc, { 'confluent:tags': ['PII'] });

export const choice = (name: string, ...symbols: string[]) => ({
  type: 'enum',
  name,
  symbols,
});

export const listOf = (items: string | object) => ({ type: 'array', items });

export const INSTANT = { type: 'long', logicalType: 'timestamp-millis' };
export const DAY = { type: 'int', logicalType: 'date' };
export const MONEY = {
  type: 'bytes',
  logicalType: 'decimal',
  precision: 12,
  scale: 2,
};
