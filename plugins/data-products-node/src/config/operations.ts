// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { LONGEST_ATTRIBUTE_VALUE } from '@data-mesh/confluent-client';
import { z } from 'zod';
import { readDurationMs } from './duration';
import { section, texts } from './schema';
import { OperationsConfig } from './types';

/** Topics that belong to Kafka, its tools and ksqlDB rather than to a team. */
const DEFAULT_HIDDEN_TOPICS = [
  '_*',
  '*-changelog',
  '*-repartition',
  'pksqlc-*',
  'confluent*',
  // What a managed connector (`lcc-…`) answers and refuses.
  'success-lcc-*',
  'error-lcc-*',
  'dlq-lcc-*',
];
const DEFAULT_MAX_DESCRIPTION_LENGTH = 4000;
const DEFAULT_KEEP_DAYS = 400;
const LONGEST_KEPT_DAYS = 3650;

const STEP_TIMEOUT = { defaultMs: 30_000, minimumMs: 1_000 };
const INDEXING_TIMEOUT = { defaultMs: 5 * 60_000, minimumMs: 10_000 };
const EXPIRE_AFTER = { defaultMs: 30 * 60_000, minimumMs: 60_000 };

const wholeNumber = (most: number) => {
  const error = `must be a whole number above 0 and at most ${most}`;
  return z.int({ error }).positive({ error }).max(most, { error });
};

/** The section `operations`; its durations are read apart. */
export const operationsSection = section({
  enforceOwnership: z.boolean({ error: 'must be true or false' }).default(true),
  administrators: texts('groups or users').default([]),
  protectedOwners: texts('owners').default([]),
  protectedDomains: texts('domains').default([]),
  hiddenTopics: texts('patterns, like _*').default(DEFAULT_HIDDEN_TOPICS),
  maxDescriptionLength: wholeNumber(LONGEST_ATTRIBUTE_VALUE).default(
    DEFAULT_MAX_DESCRIPTION_LENGTH,
  ),
  stepTimeout: z.unknown().optional(),
  indexingTimeout: z.unknown().optional(),
  expireAfter: z.unknown().optional(),
  keepDays: wholeNumber(LONGEST_KEPT_DAYS).default(DEFAULT_KEEP_DAYS),
  undoDays: wholeNumber(LONGEST_KEPT_DAYS).optional(),
}).prefault({});

/** Reads how operations run; with what is wrong with its durations, and then their defaults. */
export function readOperations(
  config: Config,
  told: z.infer<typeof operationsSection>,
): { operations: OperationsConfig; problems: string[] } {
  const read = (key: string, limits: typeof STEP_TIMEOUT) =>
    readDurationMs(config, `dataMesh.operations.${key}`, limits);
  const stepTimeout = read('stepTimeout', STEP_TIMEOUT);
  const indexingTimeout = read('indexingTimeout', INDEXING_TIMEOUT);
  const expireAfter = read('expireAfter', EXPIRE_AFTER);
  return {
    operations: {
      enforceOwnership: told.enforceOwnership,
      administrators: told.administrators,
      protectedOwners: told.protectedOwners,
      protectedDomains: told.protectedDomains,
      hiddenTopics: told.hiddenTopics,
      maxDescriptionLength: told.maxDescriptionLength,
      stepTimeoutMs: stepTimeout.ms,
      indexingTimeoutMs: indexingTimeout.ms,
      expireAfterMs: expireAfter.ms,
      keepDays: told.keepDays,
      undoDays: Math.min(told.undoDays ?? told.keepDays, told.keepDays),
    },
    problems: [stepTimeout, indexingTimeout, expireAfter].flatMap(
      ({ problem }) => problem ?? [],
    ),
  };
}
