// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import {
  KnownSlaTier,
  SLA_TIERS,
  ServiceObjectives,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { duration } from './duration';
import { describeProblems, httpUrl, section, texts } from './schema';
import { LiveConfig } from './types';

const TOPIC = '{topic}';
const DEFAULT_DEAD_LETTER_TOPICS = [
  '{topic}.dlq',
  '{topic}-dlq',
  'dlq.{topic}',
  '{topic}.DLT',
];
const INTERVAL = { defaultMs: 5 * 60_000, minimumMs: 10_000 };
const DEFAULT_KEEP_DAYS = 30;
const LONGEST_KEPT_DAYS = 400;
const DEFAULT_REQUESTS_PER_SECOND = 50;
const MAX_REQUESTS_PER_SECOND = 75;

const keepDaysError = `must be a whole number of at least ${DEFAULT_KEEP_DAYS}, over which promises are judged, and at most ${LONGEST_KEPT_DAYS}`;
const requestsPerSecondError = `must be a number above 0 and at most ${MAX_REQUESTS_PER_SECOND}`;

const settings = section({
  interval: duration(INTERVAL.minimumMs).default(INTERVAL.defaultMs),
  keepDays: z
    .int({ error: keepDaysError })
    .min(DEFAULT_KEEP_DAYS, { error: keepDaysError })
    .max(LONGEST_KEPT_DAYS, { error: keepDaysError })
    .default(DEFAULT_KEEP_DAYS),
  deadLetterTopics: texts(`patterns, like ${TOPIC}.dlq`)
    .refine(
      patterns =>
        patterns.every(pattern => pattern.includes(TOPIC) && pattern !== TOPIC),
      { error: `must be a list of patterns that each hold ${TOPIC}, and more` },
    )
    .default(DEFAULT_DEAD_LETTER_TOPICS),
  recoveryUrl: httpUrl('https://wiki.example/recovery').optional(),
  requestsPerSecond: z
    .number({ error: requestsPerSecondError })
    .positive({ error: requestsPerSecondError })
    .max(MAX_REQUESTS_PER_SECOND, { error: requestsPerSecondError })
    .default(DEFAULT_REQUESTS_PER_SECOND),
});

const targetError = 'must be a share of time above 0 and at most 1, like 0.99';

const objectives = section({
  freshness: duration(1_000).optional(),
  lag: duration(1_000).optional(),
  target: z
    .number({ error: targetError })
    .positive({ error: targetError })
    .max(1, { error: targetError }),
})
  .refine(
    ({ freshness, lag }) => freshness !== undefined || lag !== undefined,
    { error: 'must promise freshness, lag or both' },
  )
  .transform(({ freshness, lag, target }): ServiceObjectives => ({
    freshnessSeconds: freshness && freshness / 1000,
    lagSeconds: lag && lag / 1000,
    target,
  }));

/**
 * Reads what is configured of live figures, the objectives of SLA tiers among it. It never throws; what is wrong becomes
 * problems, and the rest of that part defaults.
 */
export function readLiveConfig(config: Config): LiveConfig {
  const parsed = settings.safeParse(config.getOptional('dataMesh.live') ?? {});
  const { interval, ...data } = parsed.data ?? settings.parse({});
  const tiers = readObjectives(config);
  return {
    ...data,
    intervalMs: interval,
    objectives: tiers.objectives,
    problems: [
      ...(parsed.success
        ? []
        : describeProblems(parsed.error, 'dataMesh.live')),
      ...tiers.problems,
    ],
  };
}

function readObjectives(config: Config) {
  const found: LiveConfig['objectives'] = {};
  const problems: string[] = [];
  for (const tier of SLA_TIERS) {
    const key = `dataMesh.tiers.slaDefinitions.${tier}.objectives`;
    const told = optionalAt(config, tier);
    if (told === undefined) continue;
    const parsed = objectives.safeParse(told);
    if (parsed.success) found[tier] = parsed.data;
    else problems.push(...describeProblems(parsed.error, key));
  }
  return { objectives: found, problems };
}

const definitions = z.record(
  z.string(),
  z.looseObject({ objectives: z.unknown().optional() }).catch({}),
);

/** What is wrong with the definition around it is told where definitions are read. */
function optionalAt(config: Config, tier: KnownSlaTier): unknown {
  const told = definitions.safeParse(
    config.getOptional('dataMesh.tiers.slaDefinitions') ?? {},
  );
  return told.data?.[tier]?.objectives;
}
