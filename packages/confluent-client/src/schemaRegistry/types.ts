// SPDX-License-Identifier: Apache-2.0

import { CallOptions } from '../http/types';

export type SchemaType = 'AVRO' | 'JSON' | 'PROTOBUF';

export type CompatibilityLevel =
  | 'NONE'
  | 'BACKWARD'
  | 'BACKWARD_TRANSITIVE'
  | 'FORWARD'
  | 'FORWARD_TRANSITIVE'
  | 'FULL'
  | 'FULL_TRANSITIVE';

export interface SchemaReference {
  name: string;
  subject: string;
  version: number;
}

/** One version of a subject. */
export interface SchemaVersion {
  subject: string;
  version: number;
  schemaId: number;
  /** What records name it by that keep the schema in a header; absent when the registry tells none. */
  guid?: string;
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  schemaType: SchemaType | (string & {});
  /** The schema's text, as registered. */
  schema: string;
  references: SchemaReference[];
  /** Free-form metadata and rules, as the registry keeps them; absent when there are none. */
  metadata?: {
    tags?: Record<string, string[]>;
    properties?: Record<string, string>;
    sensitive?: string[];
  };
  ruleSet?: Record<string, unknown>;
  /** ISO 8601, when the registry tells. */
  registeredAt?: string;
}

export interface CompatibilityVerdict {
  isCompatible: boolean;
  /** The registry's own words, for people to read; never parsed. */
  messages: string[];
}

export interface RegisterSchema {
  schema: string;
  schemaType: SchemaType;
  references?: SchemaReference[];
}

/**
 * Reads of one Schema Registry. Every method throws `ConfluentApiError` when a call fails, the signal's reason
 * when it is aborted, and InputError for a subject that no URL can name (`..`).
 */
export interface SchemaRegistryClient {
  /** Every subject of every context, sorted; `:.ctx:name` outside the default context. One request unless a prefix narrows it. */
  subjects(
    options?: CallOptions & { prefix?: string; deleted?: boolean },
  ): Promise<string[]>;
  /** With `deleted`, those too that were deleted softly and not for good. */
  versions(
    subject: string,
    options?: CallOptions & { deleted?: boolean },
  ): Promise<number[]>;
  schemaVersion(
    subject: string,
    version: number | 'latest',
    options?: CallOptions,
  ): Promise<SchemaVersion>;
  /**
   * The text of a schema by its id: immutable, so callers may cache it for good. Each context counts ids of its own: with a
   * subject, that of the subject counts, else the default one.
   */
  schemaById(
    schemaId: number,
    options?: CallOptions & { subject?: string },
  ): Promise<
    Omit<SchemaVersion, 'subject' | 'version' | 'schemaId' | 'registeredAt'>
  >;
  /** As `schemaById`; a GUID is the same in every registry and context. */
  schemaByGuid(
    guid: string,
    options?: CallOptions,
  ): Promise<
    Omit<SchemaVersion, 'subject' | 'version' | 'schemaId' | 'registeredAt'>
  >;
  /** Yields the versions of many subjects in pages; halves the page when an answer exceeds the size cap. */
  schemas(
    options: CallOptions & { prefix?: string; latestOnly?: boolean },
  ): AsyncGenerator<SchemaVersion[]>;
  /** The subject's own level, or the registry's when it has none. */
  compatibilityLevel(
    subject: string,
    options?: CallOptions,
  ): Promise<{ level: CompatibilityLevel; isOwn: boolean }>;
  checkCompatibility(
    subject: string,
    version: number | 'latest' | 'all',
    schema: RegisterSchema,
    options?: CallOptions,
  ): Promise<CompatibilityVerdict>;
}
