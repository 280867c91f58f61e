// SPDX-License-Identifier: Apache-2.0
import type { ClusterAuthentication } from '@data-mesh/backstage-plugin-data-products-common';

/** The languages a consumer can be written in, in the order they are offered. */
export const SAMPLE_LANGUAGES = ['java', 'python', 'node', 'ksqldb'] as const;

export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** Where a consumer that has never read before starts. */
export const SAMPLE_STARTS = ['beginning', 'now'] as const;

export type SampleStart = (typeof SAMPLE_STARTS)[number];

/** How keys or values are written; `none`: no schema says how; `unknown`: nobody could find out. */
export type SampleFormat = 'avro' | 'json' | 'protobuf' | 'none' | 'unknown';

/** What a sample reads, and how one gets there. */
export interface SampleTarget {
  /** Told in the comment at the top; any text. */
  productTitle: string;
  topic: string;
  /** `lkc-…`; absent when nobody tells. */
  clusterId?: string;
  /** `lsrc-…`; absent when nobody tells. */
  schemaRegistryId?: string;
  /** Absent when configuration does not tell; the sample then takes it from an environment variable. */
  bootstrapServers?: string;
  /** As `bootstrapServers`. */
  schemaRegistryUrl?: string;
  authentication: ClusterAuthentication;
  key: { format: SampleFormat; subject?: string };
  value: { format: SampleFormat; subject?: string };
  /** Whether the topic keeps the newest record of each key. */
  isCompacted: boolean;
  start: SampleStart;
}

/** A program that reads a product. */
export interface ConsumerSample {
  /** What to save it as. */
  fileName: string;
  code: string;
  /** What it needs; packages of the language, as its package manager names them. */
  packages: string[];
  /** Environment variables it takes what is secret or not known from. */
  variables: SampleVariable[];
}

/** Every environment variable that a sample may ask for. */
export const SAMPLE_VARIABLES = [
  'KAFKA_GROUP_ID',
  'KAFKA_BOOTSTRAP_SERVERS',
  'KAFKA_API_KEY',
  'KAFKA_API_SECRET',
  'KAFKA_TLS_CERTIFICATE_FILE',
  'KAFKA_TLS_KEY_FILE',
  'OAUTH_TOKEN_URL',
  'OAUTH_CLIENT_ID',
  'OAUTH_CLIENT_SECRET',
  'OAUTH_SCOPE',
  'KAFKA_CLUSTER_ID',
  'IDENTITY_POOL_ID',
  'SCHEMA_REGISTRY_URL',
  'SCHEMA_REGISTRY_ID',
  'SCHEMA_REGISTRY_API_KEY',
  'SCHEMA_REGISTRY_API_SECRET',
] as const;

export type SampleVariable = (typeof SAMPLE_VARIABLES)[number];

/** Whether a format can only be read with a schema of the registry. */
export function hasSchema(
  format: SampleFormat,
): format is 'avro' | 'json' | 'protobuf' {
  return format !== 'none' && format !== 'unknown';
}

/** Whether reading the target takes a Schema Registry. */
export function needsRegistry(target: SampleTarget): boolean {
  return hasSchema(target.key.format) || hasSchema(target.value.format);
}

const KAFKA_VARIABLES: Record<ClusterAuthentication, SampleVariable[]> = {
  apiKey: ['KAFKA_API_KEY', 'KAFKA_API_SECRET'],
  oauth: [
    'OAUTH_TOKEN_URL',
    'OAUTH_CLIENT_ID',
    'OAUTH_CLIENT_SECRET',
    'OAUTH_SCOPE',
    'IDENTITY_POOL_ID',
  ],
  mutualTls: ['KAFKA_TLS_CERTIFICATE_FILE', 'KAFKA_TLS_KEY_FILE'],
  none: [],
};

/** What a program in Java, Python or Node takes from its environment to read the target. */
export function variablesOf(target: SampleTarget): SampleVariable[] {
  const asked = new Set<SampleVariable>([
    'KAFKA_GROUP_ID',
    ...KAFKA_VARIABLES[target.authentication],
  ]);
  if (!target.bootstrapServers) asked.add('KAFKA_BOOTSTRAP_SERVERS');
  if (target.authentication === 'oauth' && !target.clusterId) {
    asked.add('KAFKA_CLUSTER_ID');
  }
  if (needsRegistry(target)) {
    if (!target.schemaRegistryUrl) asked.add('SCHEMA_REGISTRY_URL');
    registryVariables(target).forEach(name => asked.add(name));
  }
  return SAMPLE_VARIABLES.filter(name => asked.has(name));
}

function registryVariables(target: SampleTarget): SampleVariable[] {
  const kind = registryAuthentication(target);
  switch (kind) {
    case 'apiKey':
      return ['SCHEMA_REGISTRY_API_KEY', 'SCHEMA_REGISTRY_API_SECRET'];
    case 'oauth':
      return target.schemaRegistryId ? [] : ['SCHEMA_REGISTRY_ID'];
    case 'none':
      return [];
    default:
      return kind satisfies never;
  }
}

/** How one proves who one is to the registry: as to the cluster, but with a key of its own where that takes certificates. */
export function registryAuthentication(
  target: SampleTarget,
): 'apiKey' | 'oauth' | 'none' {
  return target.authentication === 'mutualTls'
    ? 'apiKey'
    : target.authentication;
}

/** Why a start counts once only; a comment of every sample that saves offsets. */
export const START_COMMENT: Record<SampleStart, string> = {
  beginning:
    'From the start; counts until the group has saved its first position.',
  now: 'From now on; counts until the group has saved its first position.',
};
