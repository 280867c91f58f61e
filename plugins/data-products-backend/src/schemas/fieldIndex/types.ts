// SPDX-License-Identifier: Apache-2.0

import { ProductDocumentField } from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogFieldTags } from '../tree/readSchemaTree';

/** A field as it is kept for search. */
export type IndexedField = Omit<ProductDocumentField, 'subject'>;

/** The newest version of a subject. */
export interface IndexedSubject {
  subject: string;
  version: number;
  schemaKey: string;
}

/** A schema that was read, whichever subjects have it. */
export interface IndexedSchema {
  /** See `schemaKeyOf`. */
  schemaKey: string;
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  format: string;
  /** Equal fingerprints of the same schema mean equal fields. */
  fingerprint: string;
  /** Whether a tag of it marks personal data, also when its text is unreadable. */
  hasPii: boolean;
  /** Why its text is unreadable; then there are no fields. */
  problem?: string;
  /** Each before those inside it. */
  fields: IndexedField[];
}

/** What facts about products are made of. */
export interface SubjectFacts {
  subject: string;
  format: string;
  hasPii: boolean;
}

/** When the schemas of an environment were last read to their end. */
export interface IndexState {
  /** Grows by one with each such reading. */
  revision: number;
  /** ISO 8601. */
  completedAt: string;
}

/** The newest schemas of the products of all environments, with their fields; several processes may write. */
export interface SchemaIndexStore {
  /** Absent before the first complete reading. */
  state(environmentId: string): Promise<IndexState | undefined>;
  /** What is kept, by subject. */
  subjects(environmentId: string): Promise<Map<string, IndexedSubject>>;
  /** Fingerprints by schema key. */
  fingerprints(environmentId: string): Promise<Map<string, string>>;
  /** Adds and replaces, in one transaction. */
  save(
    environmentId: string,
    page: { subjects: IndexedSubject[]; schemas: IndexedSchema[] },
  ): Promise<void>;
  /** Drops what no product uses any more, in the same transaction that marks a complete reading. */
  complete(
    environmentId: string,
    reading: { usedSubjects: ReadonlySet<string>; at: string },
  ): Promise<void>;
  /** Of every subject that is kept. */
  subjectFacts(environmentId: string): Promise<SubjectFacts[]>;
  /** Unknown subjects are left out. */
  fieldsBySubject(
    environmentId: string,
    subjects: string[],
  ): Promise<Map<string, IndexedField[]>>;
  /** What the stream catalog says of a schema's fields; empty when nothing was read of it. */
  fieldTags(
    environmentId: string,
    schemaKey: string,
  ): Promise<CatalogFieldTags[]>;
  /** Of every schema, by schema key. */
  allFieldTags(environmentId: string): Promise<Map<string, CatalogFieldTags[]>>;
  /** Replaces what is kept of an environment. */
  replaceFieldTags(
    environmentId: string,
    tagsBySchema: ReadonlyMap<string, CatalogFieldTags[]>,
  ): Promise<void>;
}
