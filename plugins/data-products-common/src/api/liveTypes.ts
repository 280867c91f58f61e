// SPDX-License-Identifier: Apache-2.0
import { LineageEvidence } from './lineageTypes';

/** Where a figure was taken: over the Kafka protocol, or from Confluent's Metrics API. */
export type LiveSource = 'kafka' | 'metrics';

/**
 * Why a figure is not known. `notConfigured`: the portal has no way to ask · `notMeasuredYet`: the background has not come to
 * it · `credentials`, `forbidden`: the cluster refuses · `notFound`: there is no such topic or group there, or the key may
 * not know · `unreachable`, `timeout`, `unavailable`: no answer now · `unsupported`: this source never tells
 */
export type LiveUnknownReason =
  | 'notConfigured'
  | 'notMeasuredYet'
  | 'credentials'
  | 'forbidden'
  | 'notFound'
  | 'unreachable'
  | 'timeout'
  | 'unavailable'
  | 'unsupported';

/** A figure with where and when it was taken, or why it is not known. */
export type Measured<T, Source extends string = LiveSource> =
  | {
      status: 'known';
      value: T;
      source: Source;
      /** ISO 8601: the time it is about, not that of asking. */
      observedAt: string;
      /** How late the source tells; 0 for the Kafka protocol. */
      delaySeconds: number;
    }
  | {
      status: 'unknown';
      reason: LiveUnknownReason;
      /** For people: what is wrong, and what would help. Names no address and no credential. */
      message: string;
    };

/** What an SLA tier promises about the records themselves. Whatever is absent is not promised. */
export interface ServiceObjectives {
  /** The newest record is never older. */
  freshnessSeconds?: number;
  /** No consumer is further behind. */
  lagSeconds?: number;
  /** The share of time that this is to hold, from 0 to 1. */
  target: number;
}

/** How far a product kept a promise over a time that ends now. */
export interface Attainment {
  period: '24h' | '7d' | '30d';
  /** From 0 to 1, of what was measured; absent when nothing was. */
  share?: number;
  /** The share of the period that was measured, from 0 to 1. */
  measured: number;
}

/** How far a consumer group is behind in a topic. */
export interface GroupLag {
  groupId: string;
  /** Of all partitions that it has committed in. */
  lagMessages: number;
  /** Age of the oldest record that it has not read; absent when that was not measured. */
  lagSeconds?: number;
}

/** How one topic of a product is doing. */
export interface PortHealth {
  topic: string;
  clusterId?: string;
  /** ISO 8601; `null` when the topic holds no record. */
  lastRecordAt: Measured<string | null>;
  recordsPerSecond: Measured<number>;
  /** `null` when no group has read it. */
  worstLag: Measured<GroupLag | null>;
  /** Topics that hold what consumers could not process, with how many records each holds. */
  deadLetters: Measured<{ topic: string; records: number }[]>;
  /** Of the last 24 hours, oldest first; without a rate where none was measured. */
  rates: { at: string; recordsPerSecond?: number }[];
}

/** Something that writes the product, and has failed. */
export interface FeedFailure {
  kind: 'query' | 'connector';
  name: string;
  /** In its own words. */
  cause: string;
  /** URL or path in the portal where it can be looked at and restarted. */
  href?: string;
  /** ISO 8601: when it was seen; absent when it is so now. */
  observedAt?: string;
  /** `lkc-…` of a connector that the portal can restart. */
  connectorClusterId?: string;
  /** Whether the caller may have it restarted; absent when the portal cannot restart it. */
  restart?:
    | { isAllowed: true }
    /** `because`: a sentence that says why not, and who can. */
    | { isAllowed: false; because: string };
}

/** A connector that feeds a product. */
export interface FeedingConnector {
  /** `lkc-…` */
  clusterId: string;
  connector: string;
}

/** `POST /products/:namespace/:name/connectors/:clusterId/:connector/restart` */
export interface ConnectorRestart {
  /** What it did when it was asked right after; absent when that could not be asked. `PROVISIONING` is on its way. */
  state?: string;
}

/** `GET /products/:namespace/:name/health` */
export interface ProductHealth {
  /** In the order of the product's output ports. */
  ports: PortHealth[];
  /** Absent when its tier promises nothing that can be measured. */
  objectives?: ServiceObjectives;
  /** By the port that kept it worst. */
  attainment: {
    /** Empty when freshness is not promised. */
    freshness: Attainment[];
    /**
     * Of the time in which it was known how far the groups that read were behind in seconds, which Confluent's Metrics API does
     * not tell. Empty when no lag is promised.
     */
    lag: Attainment[];
  };
  /** The newest change of any of its schemas; absent when none is known. */
  lastSchemaChange?: { subject: string; version: number; at: string };
  feedFailures: FeedFailure[];
  /** What the owner offers for the case that it breaks; http(s) URL. */
  runbookUrl?: string;
  /** How the company recovers, whichever product it is; http(s) URL. */
  recoveryUrl?: string;
}

export type ConsumerGroupState =
  'stable' | 'rebalancing' | 'empty' | 'dead' | 'unknown';

/** A consumer group as it was last seen to read a topic of the product. */
export interface ObservedGroup {
  clusterId: string;
  groupId: string;
  topics: string[];
  state: Measured<ConsumerGroupState>;
  /** `unknown` with `unsupported` as of `members` of the details. */
  memberCount: Measured<number>;
  lagMessages: Measured<number>;
  lagSeconds: Measured<number>;
  /** Over the last hour of samples. */
  trend: 'growing' | 'shrinking' | 'steady' | 'unknown';
}

/** Who reads a product, each once with all that speaks for it. */
export interface ProductConsumer {
  /** Unique within the answer. */
  id: string;
  /** `consumerGroup`, `query`, `connector`, `component`, `dataproduct`, … */
  kind: string;
  name: string;
  /** Absent for what the catalog does not know. */
  entityRef?: string;
  /** Entity ref. */
  ownerRef?: string;
  /** Why we think so; never empty. */
  evidence: LineageEvidence[];
  /** Empty for what is declared only. */
  groups: ObservedGroup[];
  /** Somebody has declared it on the product's page, and the caller may take that back. */
  canBeRemoved?: boolean;
}

/** `GET /products/:namespace/:name/consumers`: from what the background knows, so it never waits for a cluster. */
export interface ProductConsumers {
  consumers: ProductConsumer[];
  /** What was known of each cluster's groups, and since when. */
  indexes: ConsumerIndexState[];
  /** Sources that did not answer: what they know is missing here. */
  failures: { source: string; title: string; cause: string }[];
}

/** How old and how whole the index of a cluster's consumer groups is. */
export interface ConsumerIndexState {
  clusterId: string;
  /** Absent until the index was built once. */
  observedAt?: string;
  /** When it was first built. ISO 8601. */
  since?: string;
  source?: LiveSource;
  /** Of all groups that are looked at. */
  groupCount: number;
  /** Groups of tools, which are counted and never looked at. */
  ignoredGroupCount?: number;
  /** False while groups are left that were not looked at within the budget. */
  isComplete: boolean;
  /** Why the last attempt failed. */
  problem?: { reason: LiveUnknownReason; message: string };
}

/** `GET /products/:namespace/:name/consumers/:clusterId/:groupId`: asked of the cluster for this. */
export interface ConsumerGroupDetails extends ObservedGroup {
  /** `unknown` with `unsupported` for a group of a protocol whose members nobody can see. */
  members: Measured<GroupMember[]>;
  /** Of the product's topics only. */
  partitions: Measured<GroupPartition[]>;
  /** Samples of the last 24 hours, oldest first. */
  samples: { at: string; lagMessages?: number; lagSeconds?: number }[];
}

export interface GroupMember {
  memberId: string;
  clientId: string;
  /** As the broker sees it. */
  host: string;
  /** Of the product's topics. */
  partitions: { topic: string; partition: number }[];
}

export interface GroupPartition {
  topic: string;
  partition: number;
  /** Digits; absent when the group has committed nothing there. */
  committedOffset?: string;
  /** Digits */
  logEndOffset: string;
  lagMessages?: number;
  lagSeconds?: number;
}

/** `PUT` and `DELETE /products/:namespace/:name/uses/:kind/:componentNamespace/:componentName`: *I use this*. */
export interface DeclaredUse {
  /** Of the component. */
  entityRef: string;
  declaredBy: string;
  /** ISO 8601 */
  declaredAt: string;
}

/** Where in a topic a sample begins. */
export type SamplePosition =
  | { type: 'newest' }
  /** ISO 8601: the first records at or after it. */
  | { type: 'time'; time: string };

/** `POST /products/:namespace/:name/records` */
export interface RecordSampleRequest {
  clusterId: string;
  topic: string;
  position: SamplePosition;
  /** At most 200. */
  limit: number;
  /** Only records whose key, decoded as text, is this. */
  key?: string;
}

/** Some records of a topic, newest first. */
export interface RecordSample {
  records: SampledRecord[];
  /** Whether personal data are hidden from the caller. */
  isMasked: boolean;
  /** Fields that are hidden, e.g. `email`, and why: the tags on them. */
  maskedFields: { path: string; tags: string[] }[];
  /** How many records were read to find these. */
  scanned: number;
  /** Why there may be more than was looked at. */
  endedBy: 'limit' | 'end' | 'bytes' | 'records' | 'time';
  /** ISO 8601 */
  readAt: string;
  /** Partitions that could not be read, and why. */
  failures: { partition: number; message: string }[];
}

export interface SampledRecord {
  partition: number;
  /** Digits */
  offset: string;
  /** ISO 8601; absent where the record tells none. */
  timestamp?: string;
  key: SampledPart;
  value: SampledPart;
  /** Text, or for what is none hex after `0x`; without a value when it is hidden. */
  headers: { name: string; value?: string }[];
  /** Of key and value. */
  bytes: number;
}

/** The time over which a row of a windowed table counts. */
export interface RecordWindow {
  /** ISO 8601 */
  startsAt: string;
  /** ISO 8601; told of sessions only. Other windows of a table are all of one length. */
  endsAt?: string;
}

/** The key or the value of a record, as far as it can be shown. */
export type SampledPart =
  /** Of a value: a tombstone. */
  | { kind: 'null' }
  /** JSON text, so that 64-bit integers and decimals keep every digit; `•••` stands for what is hidden. */
  | {
      kind: 'decoded';
      json: string;
      format: 'AVRO' | 'JSON' | 'PROTOBUF';
      schemaId?: number;
      schemaGuid?: string;
      /** It was too long to be shown whole; where something is left out, `… 12 more` says so. */
      isCut?: boolean;
    }
  /** Written without a schema; JSON is text as well. `isCut` as above. */
  | {
      kind: 'text';
      text: string;
      isCut?: boolean;
      /** Of a key of a windowed table, which holds these times after the text. */
      window?: RecordWindow;
    }
  /** What it is not: neither text nor written with a schema. Hex of the first bytes, unless they are hidden. */
  | { kind: 'binary'; hex?: string }
  /** Why it cannot be decoded, for people. Hex of the first bytes, unless they are hidden. */
  | { kind: 'undecodable'; message: string; hex?: string }
  /** Not told which fields are personal, so all of it is hidden. */
  | { kind: 'hidden' };
