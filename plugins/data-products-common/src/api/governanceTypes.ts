// SPDX-License-Identifier: Apache-2.0
import { DataProduct, PortSubject } from '../model/product';
import { SchemaRule, SubjectCompatibility } from './schemaTypes';

/** What is known of a product that says how well it is kept. Services only. */
export interface ProductGovernance {
  entityRef: string;
  product: DataProduct;
  /** ISO 8601: when a sync last read the product. */
  readAt: string;
  /** Of its ports, each once, in their order. */
  subjects: GovernedSubject[];
  /** How many were seen to write it, e.g. queries; absent when a source of lineage did not answer. */
  derivedProducers?: number;
  /** ISO 8601: when those who read it were last reminded of its end; absent when they never were. */
  consumersNotifiedAt?: string;
}

export interface GovernedSubject {
  subject: string;
  part: PortSubject['part'];
  /** Of the newest version; absent until it was read. */
  schema?: SchemaDigest;
  /** Absent until the registry told. */
  settings?: SubjectSettings;
}

/** The newest schema of a subject in numbers. */
export interface SchemaDigest {
  version: number;
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  format: string;
  /** Why its text is unreadable; then there are no fields. */
  problem?: string;
  /** Nested fields count, too. */
  fieldCount: number;
  documentedFieldCount: number;
  /** Names of the outermost fields, at most 200. */
  topLevelFields: string[];
  /** Fields that a tag marks as personal data. */
  personalFields: { path: string; tags: string[] }[];
}

/** What the registry says of a subject besides the text of its schemas. */
export interface SubjectSettings {
  compatibility: SubjectCompatibility;
  /** ISO 8601: when the level was last read. */
  readAt: string;
  /** Of the newest version. */
  rules: GovernedRule[];
  /** Versions that were compared with the one before when they were first seen, newest first; at most 50. */
  changes: SubjectChange[];
}

/** A rule, without what it does to values. */
export type GovernedRule = Pick<
  SchemaRule,
  'name' | 'phase' | 'kind' | 'type' | 'tags' | 'isDisabled' | 'deadLetterTopic'
>;

/** One version that followed another. */
export interface SubjectChange {
  version: number;
  /** ISO 8601: when it was registered; when it was first seen, where the registry does not tell. */
  at: string;
  /** By the level of that day. `unchecked`: it was `NONE`; `unknown`: the registry gave no verdict. */
  verdict: 'compatible' | 'incompatible' | 'unchecked' | 'unknown';
  /** e.g. `BACKWARD` */
  level: string;
  /** The registry's own words, or why there is no verdict. */
  message?: string;
}

/** A new version of a schema of a product, with what the registry said of it when the portal saw it. */
export interface SchemaChange extends SubjectChange {
  subject: string;
  part: PortSubject['part'];
}

export interface SchemaChangesResponse {
  items: SchemaChange[];
  totalItems: number;
}

export interface ProductGovernancePage {
  items: ProductGovernance[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}

/** Published when schemas or settings of products were read anew and differ; what the store says of them may be the same. */
export interface GovernanceEvent {
  environmentId: string;
  /** At most 500. */
  entityRefs: string[];
}
