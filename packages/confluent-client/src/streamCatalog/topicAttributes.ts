// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { parseTopicRef } from '../ids/topicRef';
import { BusinessMetadataValue, CatalogTopic } from './types';

const text = z.string().nullish();
const wholeNumber = z
  .union([z.number(), z.string().regex(/^-?\d+$/)])
  .nullish();

/** The attributes of a topic that we read; GraphQL rows, search headers and entities spell them alike. */
export const topicAttributesWire = z.object({
  qualifiedName: z.string(),
  description: text,
  owner: text,
  ownerEmail: text,
  partitionsCount: wholeNumber,
  replicationFactor: wholeNumber,
  retentionMs: wholeNumber,
  cleanupPolicy: text,
  createTime: z.union([z.number(), z.string()]).nullish(),
  isInternal: z.boolean().nullish(),
});

export type TopicAttributesWire = z.infer<typeof topicAttributesWire>;

/**
 * Joins a topic's attributes with what hangs on it.
 *
 * @throws InputError when its qualified name is not one of a topic.
 */
export function toCatalogTopic(
  attributes: TopicAttributesWire,
  more: { tags: string[]; businessMetadata?: BusinessMetadataValue[] },
): CatalogTopic {
  const { qualifiedName } = attributes;
  return {
    qualifiedName,
    ref: parseTopicRef(qualifiedName),
    tags: toTags(more.tags),
    businessMetadata: more.businessMetadata,
    description: toText(attributes.description),
    owner: toText(attributes.owner),
    ownerEmail: toText(attributes.ownerEmail),
    partitions: toNumber(attributes.partitionsCount),
    replicationFactor: toNumber(attributes.replicationFactor),
    retentionMs: toRetentionMs(attributes.retentionMs),
    cleanupPolicy: toCleanupPolicy(attributes.cleanupPolicy),
    createdAt: toInstant(attributes.createTime),
    isInternal: attributes.isInternal === true ? true : undefined,
  };
}

/** Names that begin with `__` are the catalog's own bookkeeping, e.g. `__bmName`. */
export function isBookkeeping(name: string): boolean {
  return name.startsWith('__');
}

function toTags(names: string[]): string[] {
  return [...new Set(names)].filter(name => !isBookkeeping(name)).sort();
}

/** Cleared attributes come back as `""`. */
function toText(value: string | null | undefined): string | undefined {
  return value === '' || value === null ? undefined : value;
}

/** Captures of real topics have 0 where the catalog has not learnt a number yet. */
function toNumber(
  value: number | string | null | undefined,
): number | undefined {
  return value === null || value === undefined || Number(value) === 0
    ? undefined
    : Number(value);
}

/** Kafka's "for ever" is -1 or the largest 64-bit number, which a JavaScript number cannot hold exactly. */
function toRetentionMs(
  value: number | string | null | undefined,
): number | undefined {
  const retentionMs = toNumber(value);
  if (retentionMs === undefined) return undefined;
  return Number.isSafeInteger(retentionMs) ? retentionMs : -1;
}

/** `DELETE`, `COMPACT_DELETE`, `compact,delete`: the spelling of several policies is not documented. */
function toCleanupPolicy(
  value: string | null | undefined,
): string[] | undefined {
  const words = (value ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
  const policies = words.filter(word => word !== 'unspecified');
  return policies.length === 0 ? undefined : [...new Set(policies)].sort();
}

/** Epoch milliseconds or a date as text; 0 and what is neither mean that it is not known. */
function toInstant(
  value: number | string | null | undefined,
): string | undefined {
  if (value === null || value === undefined || value === 0) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
