// SPDX-License-Identifier: Apache-2.0

import {
  SchemaVersionSummary,
  SubjectCompatibility,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  CallPriority,
  CompatibilityVerdict,
  SchemaRegistryClient,
  SchemaVersion,
} from '@data-mesh/confluent-client';

/** What is asked of a registry for the pages. */
export type AskedRegistry = Pick<
  SchemaRegistryClient,
  | 'versions'
  | 'schemaVersion'
  | 'schemas'
  | 'compatibilityLevel'
  | 'checkCompatibility'
>;

/** What belongs to a schema's id, and so never changes. */
export type SchemaBody = Omit<
  SchemaVersion,
  'subject' | 'version' | 'schemaId' | 'registeredAt'
>;

/**
 * Reads the registry of one environment on behalf of everybody: what never changes once, what may change at most every
 * few seconds, and never the same thing twice at a time. Every method ends within a time limit, and throws what the
 * client throws, or ServiceUnavailableError when the time is over.
 */
export interface SchemaReader {
  /** Newest first; empty when the registry does not have the subject. */
  versions(subject: string): Promise<SchemaVersionSummary[]>;
  /** @throws NotFoundError when the registry does not have it. */
  version(
    subject: string,
    version: number | 'latest',
    call?: { priority?: CallPriority },
  ): Promise<SchemaVersion>;
  compatibility(subject: string): Promise<SubjectCompatibility>;
  /** Whether a version could follow another one of its subject, by the subject's level. */
  check(
    follower: SchemaVersion,
    version: number,
  ): Promise<CompatibilityVerdict>;
}
