// SPDX-License-Identifier: Apache-2.0
import { ProductIssue } from './issue';

/** `<environment id>/<cluster id>/<product attribute, else topic>`; `-` stands for a cluster the catalog does not tell. */
export type ProductKey = string & { readonly __brand: 'ProductKey' };

/** Where a product is in its life; `active` unless the business metadata say otherwise. */
export type ProductStatus =
  'proposed' | 'draft' | 'active' | 'deprecated' | 'retired';

export type KnownQualityTier = 'authoritative' | 'curated' | 'raw';

/** How far the content can be trusted. */
export type QualityTier =
  { tier: KnownQualityTier } | { tier: 'unrecognized'; value: string };

export type KnownSlaTier = 'tier-1' | 'tier-2' | 'tier-3';

/** How fast someone helps. */
export type SlaTier =
  { tier: KnownSlaTier } | { tier: 'unrecognized'; value: string };

/** A name written in Confluent, and the catalog entity it means. */
export type ResolvedReference =
  | { status: 'resolved'; text: string; entityRef: string }
  /** `candidates`: the refs of the entities that it could mean, sorted, when there are several. */
  | { status: 'unresolved'; text: string; candidates?: string[] }
  | { status: 'missing' };

/** A user-defined attribute: a name and a value, never an object key. */
export interface NamedValue {
  name: string;
  value: string;
}

/** The schema subjects found for a port. */
export interface PortSubject {
  subject: string;
  part: 'key' | 'value' | 'other';
}

/** Where consumers read a product: one topic of one cluster. */
export interface OutputPort {
  /** The topic's name. */
  name: string;
  /** Absent when the catalog does not tell it. */
  clusterId?: string;
  /** The catalog's address of the topic; unique within an environment. */
  qualifiedName: string;
  description?: string;
  partitions?: number;
  replicationFactor?: number;
  /** `-1` means for ever. */
  retentionMs?: number;
  /** Lower case, e.g. `['compact']`. */
  cleanupPolicy?: string[];
  /** `undefined` when no Schema Registry could be asked; empty when it has none. */
  subjects?: PortSubject[];
  /** ISO 8601, of the topic. */
  createdAt?: string;
}

/** One or more Kafka topics that a team offers to others. */
export interface DataProduct {
  key: ProductKey;
  environmentId: string;
  /** The product attribute, else the topic's name, as written. */
  title: string;
  description?: string;
  lifecycle: ProductStatus;
  owner: ResolvedReference;
  domain: ResolvedReference;
  qualityTier?: QualityTier;
  slaTier?: SlaTier;
  /** Of a deprecated product: the product to use instead; `text` is a product's title, topic or entity ref. */
  successor: ResolvedReference;
  /** Calendar day (`2027-01-31`) on which a deprecated product ends. */
  endsOn?: string;
  /** E-mail address of the owner as the topic carries it. */
  ownerEmail?: string;
  /** Tags of all its topics but the marker, as spelled in Confluent; sorted, unique. */
  tags: string[];
  /** Every other attribute of the product's business metadata, sorted by name. */
  attributes: NamedValue[];
  /** Sorted by qualified name; never empty. */
  outputPorts: OutputPort[];
  /** What is missing or wrong, in a stable order. */
  issues: ProductIssue[];
}
