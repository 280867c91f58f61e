// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import {
  DEFAULT_BUSINESS_METADATA,
  DEFAULT_CONSOLE_URL,
  DEFAULT_DEPRECATED_TAG,
  DEFAULT_MARKER_TAG,
  DEFAULT_PII_TAGS,
  QUALITY_TIERS,
  SLA_TIERS,
  createReferenceAliases,
  createSpellings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { readDurationMs } from './duration';
import { operationsSection, readOperations } from './operations';
import {
  describeProblems,
  httpUrl,
  oneOf,
  section,
  table,
  text,
  texts,
} from './schema';
import {
  defineQualityTiers,
  defineSlaTiers,
  qualityDefinitions,
  slaDefinitions,
} from './tierDefinitions';
import { AttributeMapping, DataMeshConfig } from './types';

const DEFAULT_ATTRIBUTES: AttributeMapping = {
  owner: 'owner',
  domain: 'domain',
  description: 'description',
  sla: 'sla',
  quality: 'quality',
  product: 'product',
  lifecycle: 'lifecycle',
  successor: 'successor',
  endsOn: 'endsOn',
};

const INTERVAL = { defaultMs: 2 * 60_000, minimumMs: 5_000 };
const SCHEMAS_INTERVAL = { defaultMs: 10 * 60_000, minimumMs: 30_000 };
const TIMEOUT = { defaultMs: 10 * 60_000, minimumMs: 10_000 };

const attribute = (name: keyof AttributeMapping) =>
  text(`the name of the attribute for ${name}`).default(
    DEFAULT_ATTRIBUTES[name],
  );

const aliases = section({
  aliases: table(text('a name or an entity ref')).default({}),
}).default({ aliases: {} });

const suite = section({
  environments: z.unknown().optional(),
  mapping: section({
    tag: text('the name of a tag').default(DEFAULT_MARKER_TAG),
    businessMetadata: text('the name of business metadata').default(
      DEFAULT_BUSINESS_METADATA,
    ),
    attributes: section({
      owner: attribute('owner'),
      domain: attribute('domain'),
      description: attribute('description'),
      sla: attribute('sla'),
      quality: attribute('quality'),
      product: attribute('product'),
      lifecycle: attribute('lifecycle'),
      successor: attribute('successor'),
      endsOn: attribute('endsOn'),
    }).prefault({}),
    deprecatedTag: text('the name of a tag').default(DEFAULT_DEPRECATED_TAG),
    piiTags: texts('names of tags').default(DEFAULT_PII_TAGS),
  }).prefault({}),
  tiers: section({
    quality: table(oneOf(QUALITY_TIERS)).default({}),
    sla: table(oneOf(SLA_TIERS)).default({}),
    qualityDefinitions,
    slaDefinitions,
  }).prefault({}),
  owners: aliases,
  domains: aliases,
  sync: section({
    interval: z.unknown().optional(),
    timeout: z.unknown().optional(),
  }).prefault({}),
  schemas: section({ interval: z.unknown().optional() }).prefault({}),
  live: z.unknown().optional(),
  consumers: z.unknown().optional(),
  watch: z.unknown().optional(),
  ksqldb: z.unknown().optional(),
  operations: operationsSection,
  consoleUrl: httpUrl(DEFAULT_CONSOLE_URL).default(DEFAULT_CONSOLE_URL),
});

export interface SuiteConfig {
  settings: Omit<
    DataMeshConfig,
    'environments' | 'ksqldb' | 'live' | 'consumers' | 'watch'
  >;
  /** What is wrong with the settings; those are defaults then, and must not be acted on. */
  problems: string[];
}

/** Reads what is configured for all environments together. It never throws. */
export function readSuiteConfig(config: Config): SuiteConfig {
  const parsed = suite.safeParse(config.getOptional('dataMesh') ?? {});
  const data = parsed.data ?? suite.parse({});
  const interval = readDurationMs(config, 'dataMesh.sync.interval', INTERVAL);
  const timeout = readDurationMs(config, 'dataMesh.sync.timeout', TIMEOUT);
  const schemas = readDurationMs(
    config,
    'dataMesh.schemas.interval',
    SCHEMAS_INTERVAL,
  );

  const { operations, problems: operationProblems } = readOperations(
    config,
    data.operations,
  );

  return {
    settings: {
      mapping: data.mapping,
      tiers: {
        quality: createSpellings(QUALITY_TIERS, data.tiers.quality),
        sla: createSpellings(SLA_TIERS, data.tiers.sla),
        qualityDefinitions: defineQualityTiers(
          QUALITY_TIERS,
          data.tiers.qualityDefinitions,
        ),
        slaDefinitions: defineSlaTiers(SLA_TIERS, data.tiers.slaDefinitions),
      },
      owners: { aliases: createReferenceAliases(data.owners.aliases) },
      domains: { aliases: createReferenceAliases(data.domains.aliases) },
      sync: { intervalMs: interval.ms, timeoutMs: timeout.ms },
      schemas: { intervalMs: schemas.ms },
      operations,
      consoleUrl: data.consoleUrl,
    },
    problems: [
      ...(parsed.success ? [] : describeProblems(parsed.error, 'dataMesh')),
      ...[interval, timeout, schemas].flatMap(({ problem }) => problem ?? []),
      ...operationProblems,
    ],
  };
}
