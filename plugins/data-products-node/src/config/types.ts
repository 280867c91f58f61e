// SPDX-License-Identifier: Apache-2.0
import type {
  ClusterAuthentication,
  KnownQualityTier,
  KnownSlaTier,
  ReferenceAliases,
  ServiceObjectives,
  Spellings,
  TierDefinition,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  ConfluentCredentials,
  KafkaSecurity,
} from '@data-mesh/confluent-client';

/** An HTTP API of an environment, and how to prove who calls. */
export interface EndpointConfig {
  /** http(s) URL; may have a path. */
  endpoint: string;
  credentials: ConfluentCredentials;
}

/** Decides how the stream catalog is read: Essentials has neither business metadata nor GraphQL. */
export type GovernancePackage = 'advanced' | 'essentials';

export interface KafkaClusterConfig {
  /** `lkc-…` */
  clusterId: string;
  /** What people call it. */
  title: string;
  /** `host:port`, comma-separated; where consumers connect to. */
  bootstrapServers?: string;
  authentication: ClusterAuthentication;
  /** Its REST API, by which topics are listed, created and deleted; absent when the portal does not have it. */
  rest?: EndpointConfig;
  /** How the portal asks it over the Kafka protocol; absent when it does not, or not rightly configured. */
  protocol?: KafkaProtocolConfig;
  /** What is wrong with the configuration of `protocol`; absent when nothing is. */
  protocolProblems?: string[];
}

/** Where a Kafka cluster speaks Kafka's protocol, and who the portal is to it. */
export interface KafkaProtocolConfig {
  /** `host:port`, comma-separated. */
  bootstrapServers: string;
  security: KafkaSecurity;
}

/** What is measured of the records of products, and how often. */
export interface LiveConfig {
  /** From one sample of all products to the next. */
  intervalMs: number;
  /** Samples are kept so many days. */
  keepDays: number;
  /** Names of topics that hold what consumers could not process; `{topic}` stands for the topic that it came from. */
  deadLetterTopics: string[];
  /** To one Kafka cluster by this process; what people wait for goes first. */
  requestsPerSecond: number;
  /** Where the company says how to recover when a product or its consumers break; absent when it says so nowhere. */
  recoveryUrl?: string;
  /** What SLA tiers promise of records. */
  objectives: Partial<Record<KnownSlaTier, ServiceObjectives>>;
  /** What is wrong with the configuration; with any, nothing is measured. */
  problems: string[];
}

/** Whose consumer groups are whose. */
export interface ConsumersConfig {
  /** The first that fits a group's whole name tells its component, in which `{name}` stands for what `(?<name>…)` found. */
  patterns: { pattern: string; component: string }[];
  /** Groups that are counted and not looked at; `*` stands for any text, `?` for one character. */
  ignoredGroups: string[];
  /** Groups that are gone are shown so long as they were last seen. */
  keepDays: number;
  /** What is wrong with the configuration; with any, no groups are looked at. */
  problems: string[];
}

/** How those are told who watch products. */
export interface WatchConfig {
  /** From one look at what is new to the next. */
  intervalMs: number;
  /** What is wrong with the configuration; with any, nobody is told. */
  problems: string[];
}

/** A ksqlDB cluster. */
export interface KsqlClusterConfig {
  /** `lksqlc-…`, or a name of a self-managed one; unique among all environments. */
  id: string;
  /** What people call it. */
  title: string;
  endpoint: string;
  /** Absent when the server asks for none. */
  credentials?: ConfluentCredentials;
  /** `lkc-…` of the Kafka cluster it works on. */
  kafkaClusterId: string;
  /** What is wrong with its configuration; with any, nobody calls it. */
  problems: string[];
}

/** What the portal lets people do with ksqlDB, whatever their rights. */
export interface KsqlConfig {
  limits: KsqlLimits;
  /** Names of the properties that a query or statement may set, e.g. `auto.offset.reset`. */
  allowedProperties: string[];
  /**
   * Whose topics may be written: `owned` demands that whoever writes to a product's topic belongs to its owner, `any` only
   * the permission.
   */
  writeTo: 'owned' | 'any';
  useCases: KsqlUseCaseConfig[];
}

/** All of them hold for one process of the back end. */
export interface KsqlLimits {
  queriesPerUser: number;
  queriesPerCluster: number;
  statementsPerMinutePerUser: number;
  statementsPerMinutePerCluster: number;
  /** Of one query. */
  rows: number;
  /** Of the rows of one query. */
  bytes: number;
  /** That one query may run. */
  seconds: number;
  /** That a statement is waited for. */
  completionSeconds: number;
}

/** A ready statement. */
export interface KsqlUseCaseConfig {
  name: string;
  title: string;
  description: string;
  /** Of a ksqlDB cluster. */
  clusterId: string;
  /** Streams and tables that it reads. */
  inputs: string[];
  outputTopic: string;
  statement: string;
}

/** Which products take part. Each list is empty when it does not restrict; a product must satisfy all of them. */
export interface ScopeConfig {
  /** As written in Confluent, or entity refs; one must match. */
  domains: string[];
  /** As spelled in Confluent; one must be on the product. */
  tags: string[];
  /** Of the product's title, with `*` and `?`; one must match. */
  namePatterns: string[];
}

/** One Confluent environment. With problems it has no endpoints: it is known, but nobody calls it. */
export interface EnvironmentConfig {
  /** `env-…` */
  id: string;
  /** Short, e.g. `prod`. */
  name: string;
  title: string;
  /** Catalog namespace of its products. */
  namespace: string;
  isPrimary: boolean;
  mode: 'readOnly' | 'readWrite';
  streamCatalog?: EndpointConfig & {
    /** Absent: the sync finds out. */
    package?: GovernancePackage;
  };
  schemaRegistry?: EndpointConfig & {
    /** Where consumers find it. */
    publicUrl: string;
  };
  kafka: KafkaClusterConfig[];
  ksqldb: KsqlClusterConfig[];
  /** Confluent's Metrics API, for clusters that are not asked over the Kafka protocol; absent when not rightly configured. */
  metrics?: EndpointConfig;
  /** What is wrong with the configuration of `metrics`; absent when nothing is. */
  metricsProblems?: string[];
  /** Confluent Cloud's Connect API; absent when connectors are not to be read, or not rightly configured. */
  connect?: EndpointConfig;
  /** What is wrong with the configuration of `connect`; absent when nothing is. */
  connectProblems?: string[];
  scope: ScopeConfig;
  requestsPerSecond: number;
  /** What is wrong with its configuration, each with its key and what would be right. */
  problems: string[];
}

/** Names of the business metadata's attributes. */
export type AttributeMapping = Record<
  | 'owner'
  | 'domain'
  | 'description'
  | 'sla'
  | 'quality'
  | 'product'
  | 'lifecycle'
  | 'successor'
  | 'endsOn',
  string
>;

/** What in the stream catalog means what. */
export interface MappingConfig {
  /** Tag that makes a topic a product. */
  tag: string;
  /** Name of the business metadata that describe it. */
  businessMetadata: string;
  attributes: AttributeMapping;
  /** Tag that marks a product as deprecated where there are no business metadata. */
  deprecatedTag: string;
  /** Tags of products, topics and fields that mark personal data. */
  piiTags: string[];
}

/** How products are changed from the portal, and which never are. */
export interface OperationsConfig {
  /** Whether the back end demands, besides permissions, that whoever changes a product belongs to its owner or its domain's. */
  enforceOwnership: boolean;
  /** Groups and users, as names or entity refs, who may change products that they do not own; permissions they need all the same. */
  administrators: string[];
  /** Entity refs or names; their products are never changed from the portal. */
  protectedOwners: string[];
  /** Entity refs or names, likewise. */
  protectedDomains: string[];
  /** Topics that are not offered for publishing; `*` stands for any text, `?` for one character. */
  hiddenTopics: string[];
  /** In characters. */
  maxDescriptionLength: number;
  /** For one step: to write, and to see it written. */
  stepTimeoutMs: number;
  /** For a new topic to be known to the stream catalog. */
  indexingTimeoutMs: number;
  /** An operation that has not ended by then is undone. */
  expireAfterMs: number;
  /** Operations and audit records are kept so many days. */
  keepDays: number;
  /** How many days after its end an operation can be undone; never longer than it is kept. */
  undoDays: number;
}

/** All that is configured under `dataMesh`. */
export interface DataMeshConfig {
  /** In the order of configuration; empty when nothing is configured. */
  environments: EnvironmentConfig[];
  mapping: MappingConfig;
  tiers: {
    quality: Spellings<KnownQualityTier>;
    sla: Spellings<KnownSlaTier>;
    /** What each promises; all of them, best first. */
    qualityDefinitions: TierDefinition<KnownQualityTier>[];
    slaDefinitions: TierDefinition<KnownSlaTier>[];
  };
  owners: { aliases: ReferenceAliases };
  domains: { aliases: ReferenceAliases };
  sync: { intervalMs: number; timeoutMs: number };
  /** How often the schemas of all products are read, to be searched by their fields. */
  schemas: { intervalMs: number };
  live: LiveConfig;
  consumers: ConsumersConfig;
  watch: WatchConfig;
  ksqldb: KsqlConfig;
  operations: OperationsConfig;
  /** Without a slash at its end. */
  consoleUrl: string;
}
