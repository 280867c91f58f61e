// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { z } from 'zod';
import {
  describeProblems,
  httpUrl,
  kafkaClusterId,
  oneOf,
  section,
  text,
  texts,
} from './schema';
import { KsqlClusterConfig, KsqlConfig, KsqlLimits } from './types';

const DEFAULT_LIMITS: KsqlLimits = {
  queriesPerUser: 3,
  queriesPerCluster: 20,
  statementsPerMinutePerUser: 30,
  statementsPerMinutePerCluster: 300,
  rows: 10_000,
  bytes: 50 * 1024 * 1024,
  seconds: 600,
  completionSeconds: 30,
};

const DEFAULT_ALLOWED_PROPERTIES = [
  'auto.offset.reset',
  'ksql.streams.auto.offset.reset',
  'ksql.query.pull.table.scan.enabled',
];

const cluster = section({
  id: text('the id of a ksqlDB cluster, like lksqlc-9d6ry'),
  title: text('a title, like Retail ksqlDB').optional(),
  endpoint: httpUrl(
    'https://pksqlc-m2v5t.eu-central-1.aws.confluent.cloud:443',
  ),
  credentials: section({
    key: text('an API key of the ksqlDB cluster'),
    secret: text('the secret of the API key'),
  }).optional(),
  kafkaClusterId,
});

/** What of a cluster can be told however wrong the rest of it is. */
const labels = z.object({
  id: z.string().min(1).optional().catch(undefined),
  title: z.string().min(1).optional().catch(undefined),
});

/** Reads one ksqlDB cluster. What is wrong with it becomes its problems, and touches nothing else. */
export function readKsqlCluster(
  value: unknown,
  key: string,
): KsqlClusterConfig {
  const parsed = cluster.safeParse(value);
  if (!parsed.success) {
    const told = labels.safeParse(value).data;
    const id = told?.id ?? key;
    return {
      id,
      title: told?.title ?? id,
      endpoint: '',
      kafkaClusterId: '',
      problems: describeProblems(parsed.error, key),
    };
  }
  const { credentials, title, ...rest } = parsed.data;
  return {
    ...rest,
    title: title ?? rest.id,
    credentials: credentials && { type: 'apiKey', ...credentials },
    problems: [],
  };
}

const limit = (name: keyof KsqlLimits, most?: number) => {
  const error = `must be a whole number above 0${most ? ` and at most ${most}` : ''}`;
  const number = z.int({ error }).positive({ error });
  return (most ? number.max(most, { error }) : number).default(
    DEFAULT_LIMITS[name],
  );
};

const settings = section({
  limits: section({
    queriesPerUser: limit('queriesPerUser'),
    queriesPerCluster: limit('queriesPerCluster'),
    statementsPerMinutePerUser: limit('statementsPerMinutePerUser'),
    statementsPerMinutePerCluster: limit('statementsPerMinutePerCluster'),
    rows: limit('rows'),
    bytes: limit('bytes'),
    seconds: limit('seconds', 24 * 60 * 60),
    completionSeconds: limit('completionSeconds', 600),
  }).prefault({}),
  allowedProperties: texts('names of properties').default(
    DEFAULT_ALLOWED_PROPERTIES,
  ),
  writeTo: oneOf(['owned', 'any']).default('owned'),
  useCases: z
    .array(
      section({
        name: text('a short name, like trending-stocks').regex(/^[\w.-]+$/, {
          error:
            'must consist of letters, digits, dots, hyphens and underscores',
        }),
        title: text('a title'),
        description: text('a description'),
        clusterId: text('the id of a ksqlDB cluster, like lksqlc-9d6ry'),
        inputs: texts('names of streams and tables').default([]),
        outputTopic: text('the name of a topic'),
        statement: text('a ksqlDB statement'),
      }),
      { error: 'must be a list of ready statements' },
    )
    .default([]),
});

/** Reads what is configured for all ksqlDB clusters together. With problems, the rest is defaults. It never throws. */
export function readKsqlConfig(config: Config): {
  ksqldb: KsqlConfig;
  problems: string[];
} {
  const value = config.getOptional('dataMesh.ksqldb') ?? {};
  const parsed = settings.safeParse(value);
  return parsed.success
    ? { ksqldb: parsed.data, problems: [] }
    : {
        ksqldb: settings.parse({}),
        problems: describeProblems(parsed.error, 'dataMesh.ksqldb'),
      };
}
