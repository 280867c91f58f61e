// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

/**
 * What the handler of each type of action sees: just what its undo needs, and the same JSON for the same state. Journalled as
 * before-images, and what a plan expects. Lists are sorted by name, by code unit.
 */

const namedValues = z.array(z.object({ name: z.string(), value: z.string() }));

/** Blank values count as absent, because that is how one is taken off. */
export const businessMetadataSeen = z.object({
  isBound: z.boolean(),
  values: namedValues,
});
export type BusinessMetadataSeen = z.infer<typeof businessMetadataSeen>;

export const tagSeen = z.object({ isOn: z.boolean() });
export type TagSeen = z.infer<typeof tagSeen>;

/** Only of the attributes that the action sets; an empty text is none. */
export const topicAttributesSeen = z.object({
  description: z.string().optional(),
  owner: z.string().optional(),
  ownerEmail: z.string().optional(),
});
export type TopicAttributesSeen = z.infer<typeof topicAttributesSeen>;

export const keptMetadataSeen = z.object({ values: namedValues });
export type KeptMetadataSeen = z.infer<typeof keptMetadataSeen>;

export const topicSeen = z.object({ exists: z.boolean() });
export type TopicSeen = z.infer<typeof topicSeen>;

export const statementSeen = z.object({
  /** The stream or table of the name; `null` when there is none. */
  source: z
    .object({ type: z.enum(['STREAM', 'TABLE']), topic: z.string() })
    .nullable(),
  hasTopic: z.boolean(),
  /** Of the queries that write into it. */
  queryIds: z.array(z.string()),
});
export type StatementSeen = z.infer<typeof statementSeen>;

export const schemaSeen = z.object({
  /** That the schema is of the subject; `null` when it is none. */
  version: z.number().nullable(),
  /** All of the subject, lowest first, those included that were deleted softly. */
  versions: z.array(z.number()),
});
export type SchemaSeen = z.infer<typeof schemaSeen>;

export const indexedSeen = z.object({ isIndexed: z.boolean() });
export type IndexedSeen = z.infer<typeof indexedSeen>;

export const tagDefinitionSeen = z.object({ isDefined: z.boolean() });
export type TagDefinitionSeen = z.infer<typeof tagDefinitionSeen>;

export const metadataDefinitionSeen = z.object({
  /** Name and description of each; `null` when there is no such definition. */
  attributes: namedValues.nullable(),
});
export type MetadataDefinitionSeen = z.infer<typeof metadataDefinitionSeen>;
