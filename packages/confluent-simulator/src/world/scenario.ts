// SPDX-License-Identifier: Apache-2.0

/**
 * How a world is written down: plain data, every default the common case.
 * Instants are ISO 8601; what has no date of its own is of `startsAt`.
 */
export interface Scenario {
  startsAt: string;
  environments: EnvironmentSpec[];
}

/** Essentials has neither business metadata nor GraphQL. */
export type GovernancePackage = 'essentials' | 'advanced';

export interface EnvironmentSpec {
  /** `env-…`; also the first segment of the environment's base URL. */
  id: string;
  name: string;
  package: GovernancePackage;
  /** `lsrc-…`; the first segment of every qualified name. */
  registryId: string;
  apiKeys: ApiKeySpec[];
  bearerTokens?: string[];
  /** May be empty. */
  clusters: ClusterSpec[];
  topics?: TopicSpec[];
  subjects?: SubjectSpec[];
  /** Besides those of ksqlDB's queries. */
  consumerGroups?: ConsumerGroupSpec[];
  ksqldb?: KsqlClusterSpec[];
  connectors?: ConnectorSpec[];
  /** Definitions of tags in use are implied; listing one gives it a description. */
  tagDefinitions?: TagDefinitionSpec[];
  /** Implied by use as well, with every attribute an optional text. */
  businessMetadataDefinitions?: BusinessMetadataDefinitionSpec[];
  /** Of the whole registry. Default `BACKWARD`. */
  compatibility?: CompatibilityLevel;
  limits?: RequestLimits;
  /** Default: none, every write is seen at once. */
  catalogDelay?: CatalogDelay;
}

export interface ApiKeySpec {
  key: string;
  secret: string;
  /** What it opens: registry and catalog, Kafka's REST API, or those of Cloud, which are metrics and connectors. Default `schemaRegistry`. */
  kind?: 'schemaRegistry' | 'cloud' | 'kafka';
  /** The only Kafka cluster that a key of kind `kafka` opens. Default: each of the environment. */
  cluster?: string;
  /** `DataDiscovery` may not write. Default `DataSteward`. */
  role?: 'DataDiscovery' | 'DataSteward';
  /** Name patterns, `*` for any run of characters. What is not seen is left out of lists without a word. Default: all. */
  sees?: { topics?: string[]; subjects?: string[] };
}

export interface ClusterSpec {
  /** `lkc-…`; `.` for the qualified names of 2023 and before. */
  id: string;
  name: string;
  description?: string;
}

/** A ksqlDB cluster, served at `/<environment id>/ksqldb/<id>`. */
export interface KsqlClusterSpec {
  /** `lksqlc-…` */
  id: string;
  title: string;
  /** `pksqlc-…`; before the names of the topics it makes. */
  serviceId: string;
  /** Of the Kafka cluster it works on. */
  kafkaClusterId: string;
  /** Keys of this cluster; none opens it to everybody. */
  apiKeys: { key: string; secret: string }[];
  /** What it has been told to do before the world begins, each from the earliest record on; one statement each. */
  statements?: string[];
  /** Ids of queries that somebody has paused. */
  paused?: string[];
  /** What made queries fail, by their id. */
  failed?: Record<string, string>;
  /** Of topics that are faster or slower than usual. */
  recordsPerSecond?: Record<string, number>;
  /** Push queries at a time. Default 100. */
  maxPushQueries?: number;
}

/** A connector that Confluent runs. */
export interface ConnectorSpec {
  name: string;
  /** `lcc-…` */
  id: string;
  /** Id of its Kafka cluster. Default: the environment's first. */
  cluster?: string;
  /** A source writes to Kafka, a sink reads from it. */
  type: 'source' | 'sink';
  /** Settings by Confluent's names, e.g. `kafka.topic`; what is secret is told as stars. */
  config: Record<string, string>;
  /** Why it does not run. Default: it does. */
  failed?: string;
}

export interface TopicSpec {
  name: string;
  /** Id of its cluster. Default: the environment's first. */
  cluster?: string;
  /** Default 6. */
  partitions?: number;
  /** Default 3. */
  replicationFactor?: number;
  /** `-1` for ever. Default 7 days. */
  retentionMs?: number;
  /** Default `['delete']`. */
  cleanupPolicy?: ('delete' | 'compact')[];
  description?: string;
  owner?: string;
  ownerEmail?: string;
  tags?: string[];
  /** Attributes by name of the business metadata, e.g. `{ DataProduct: { owner: '@checkout' } }`. */
  businessMetadata?: BusinessMetadata;
  createdAt?: string;
  isInternal?: boolean;
  /** Settings of its own by Kafka's names, e.g. `{ 'min.insync.replicas': '1' }`; the fields above win. */
  configs?: Record<string, string>;
  /** Without a record until somebody writes one. Default: it has been filling since before the world began. */
  startsEmpty?: boolean;
  /** `false`: in Kafka, but the catalog does not know it until its value subject is registered. Default `true`. */
  indexed?: boolean;
  /** What producers write to it. Default: more or less, by its name. */
  traffic?: TopicTrafficSpec;
}

export interface TopicTrafficSpec {
  /** On the average of a day. Default: by the topic's name, and less when it is compacted. */
  recordsPerSecond?: number;
  /** `daily`: little at night, most in the late afternoon. Default `daily`. */
  course?: 'daily' | 'steady';
  /** Nobody has written to it since. */
  silentSince?: string;
}

/** `slow`: reads half of what is written · `stopped`: reads nothing, and has no members */
export type GroupBehaviour = 'keepsUp' | 'slow' | 'stopped';

/** A consumer group of an application. */
export interface ConsumerGroupSpec {
  groupId: string;
  /** Id of its cluster. Default: the environment's first. */
  cluster?: string;
  topics: string[];
  /** Default `keepsUp`. */
  behaviour?: GroupBehaviour;
  /** When it began to fall behind, or stopped. Default: a day before the world begins. */
  since?: string;
}

export type BusinessMetadata = Record<string, Record<string, string>>;

export interface SubjectSpec {
  /** `:.context:name` outside the default context. */
  name: string;
  /** Of every version that does not say otherwise. Default `AVRO`. */
  schemaType?: SchemaType;
  /** The subject's own level. Default: none, so the registry's applies. */
  compatibility?: CompatibilityLevel;
  mode?: RegistryMode;
  /** Oldest first, taken as they are: history may hold incompatible steps. */
  versions: SchemaSpec[];
}

export interface SchemaSpec {
  /** Objects are written as JSON. */
  schema: string | object;
  schemaType?: SchemaType;
  references?: SchemaReference[];
  metadata?: SchemaMetadata;
  ruleSet?: RuleSet;
  registeredAt?: string;
  /** Catalog tags on this subject version. */
  tags?: string[];
  /** Catalog tags on fields, by path from the outermost record, e.g. `address.zip`; besides those in the schema's text. */
  fieldTags?: Record<string, string[]>;
}

export type SchemaType = 'AVRO' | 'JSON' | 'PROTOBUF';

export interface SchemaReference {
  name: string;
  subject: string;
  version: number;
}

export interface SchemaMetadata {
  tags?: Record<string, string[]>;
  properties?: Record<string, string>;
  sensitive?: string[];
}

export interface RuleSet {
  domainRules?: SchemaRule[];
  migrationRules?: SchemaRule[];
  encodingRules?: SchemaRule[];
}

export interface SchemaRule {
  name: string;
  [property: string]: unknown;
}

export const COMPATIBILITY_LEVELS = [
  'NONE',
  'BACKWARD',
  'BACKWARD_TRANSITIVE',
  'FORWARD',
  'FORWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
] as const;
export type CompatibilityLevel = (typeof COMPATIBILITY_LEVELS)[number];

export const REGISTRY_MODES = [
  'READWRITE',
  'READONLY',
  'READONLY_OVERRIDE',
  'IMPORT',
] as const;
export type RegistryMode = (typeof REGISTRY_MODES)[number];

export interface TagDefinitionSpec {
  name: string;
  description?: string;
  /** E.g. `BLUE_DARK`. Default `NEUTRAL_LIGHT`. */
  color?: string;
  /** Default `['cf_entity']`: anything. */
  entityTypes?: string[];
}

export interface BusinessMetadataDefinitionSpec {
  name: string;
  description?: string;
  /** A bare name is an optional text of up to 5,000 characters. */
  attributes: (string | AttributeDefinitionSpec)[];
}

export interface AttributeDefinitionSpec {
  name: string;
  description?: string;
  /** Default `true`. */
  isOptional?: boolean;
  /** Default 5,000. */
  maxLength?: number;
}

/** Reads and writes are shared by the stream catalog and the registry of one environment. */
export interface RequestLimits {
  /** Default 75. */
  readsPerSecond?: number;
  /** Default 25. */
  writesPerSecond?: number;
  /** Of Kafka's REST API, reads and writes together. Default 25. */
  kafkaRestPerSecond?: number;
}

/** When a write shows up in catalog listings: after so many catalog reads, or after so much time. */
export type CatalogDelay = { reads: number } | { ms: number };
