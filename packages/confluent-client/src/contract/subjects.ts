// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions } from '../http/apiConnection';
import {
  CompatibilityLevel,
  SchemaRegistryClient,
  SchemaReference,
} from '../schemaRegistry/types';
import { SchemaRegistryWriter } from '../schemaRegistry/writerTypes';
import { StreamCatalogClient } from '../streamCatalog/types';
import { StreamCatalogWriter } from '../streamCatalog/writerTypes';

/** What goes wrong with an answer; a number is the status it has instead. */
export type ContractFault =
  | number
  | 'reset'
  | 'resetInBody'
  | 'emptyBody'
  | 'truncatedJson'
  | 'graphqlErrors'
  | 'missingPage'
  | 'duplicatedPage'
  | 'shrinkingPage'
  | 'doneUnanswered'
  | 'nothingDone'
  | 'itemError';

/** Lets requests fail on purpose. */
export interface FaultyWorld {
  /** After `skip` requests (default 0) that go well, the next `times` (default: all) go wrong. */
  fail(
    fault: ContractFault,
    options?: { skip?: number; times?: number },
  ): void | Promise<void>;
}

/** A topic to be put into the world; what is not given is up to the world. */
export interface ContractTopic {
  name: string;
  clusterId: string;
  tags?: string[];
  /** Attributes by name of the business metadata. */
  businessMetadata?: Record<string, Record<string, string>>;
  description?: string;
  owner?: string;
  ownerEmail?: string;
  partitions?: number;
  replicationFactor?: number;
  retentionMs?: number;
  cleanupPolicy?: ('compact' | 'delete')[];
  /** ISO 8601. */
  createdAt?: string;
  isInternal?: boolean;
}

export interface StreamCatalogWorld extends FaultyWorld {
  /** The first segment of qualified names, `lsrc-…`. */
  schemaRegistryId: string;
  addTopic(topic: ContractTopic): void | Promise<void>;
  removeTopic(qualifiedName: string): void | Promise<void>;
  /** Registers an Avro schema under a subject of its own, and puts catalog tags on its fields, by path from the record. */
  addRecord(record: {
    schema: object;
    fieldTags: Record<string, string[]>;
  }): void | Promise<void>;
}

export interface SchemaRegistryWorld extends FaultyWorld {
  addSchema(schema: {
    subject: string;
    schema: string;
    /** Default `AVRO`. */
    schemaType?: 'AVRO' | 'JSON' | 'PROTOBUF';
    references?: SchemaReference[];
    metadata?: { properties?: Record<string, string> };
  }): void | Promise<void>;
  /** What a new version of this subject must be to the ones before it. */
  setLevel(subject: string, level: CompatibilityLevel): void | Promise<void>;
  /** Deletes softly: the ids of its versions still resolve. */
  deleteSubject(subject: string): void | Promise<void>;
}

/** Whose key is used: `weak` sees only topics whose names begin with `seen`; `wrong` is no key of this environment. */
export type ContractKey = 'right' | 'weak' | 'wrong';

export interface OpenOptions {
  /** Default `advanced`. */
  package?: 'advanced' | 'essentials';
  /** Default `right`. */
  key?: ContractKey;
  /** Passed on to the client. */
  connection?: Pick<ConnectionOptions, 'retryBaseDelayMs' | 'maxAttempts'>;
}

/** A client and the world behind it, empty but for its clusters, for one test. */
export interface ContractSubject<Client, World> {
  client: Client;
  world: World;
  close(): Promise<void>;
}

export type StreamCatalogSubject = ContractSubject<
  StreamCatalogClient & StreamCatalogWriter,
  StreamCatalogWorld
>;
export type SchemaRegistrySubject = ContractSubject<
  SchemaRegistryClient & SchemaRegistryWriter,
  SchemaRegistryWorld
>;

/** The clusters that a world for the contract has. */
export const CONTRACT_CLUSTERS = ['lkc-aaaa11', 'lkc-bbbb22'] as const;
