// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { columnsWire } from './fieldWire';
import { listedQueriesWire } from './listedWire';
import type { KsqlQueryDescription, KsqlSourceDescription } from './types';
import {
  listWire,
  optionalCountWire,
  optionalTextWire,
  textWire,
} from './wire';

/** The range of instants that a Date holds. */
const FURTHEST_MS = 8.64e15;

const instantWire = z
  .number()
  .min(-FURTHEST_MS)
  .max(FURTHEST_MS)
  .transform(ms => new Date(ms).toISOString())
  .catch('');

const statisticWire = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
});

/** A list; older servers have objects by host and by name. */
const statisticsWire = z
  .union([
    z.array(z.object({ ...statisticWire.shape, host: z.string() })),
    z
      .record(z.string(), z.record(z.string(), statisticWire))
      .transform(byHost =>
        Object.entries(byHost).flatMap(([host, byName]) =>
          Object.values(byName).map(statistic => ({ ...statistic, host })),
        ),
      ),
  ])
  .catch([])
  .transform(all =>
    all
      .map(({ name, host, value }) => `${name}: ${value} (${host})`)
      .join('\n'),
  );

/** What these texts said before there were lists; servers that have lists begin them with a notice of that. */
const statisticsTextWire = textWire.transform(text =>
  text.replace(/^The \w+ field is deprecated[^\n]*\n?/, '').trim(),
);

export const sourceDescriptionWire = z
  .object({
    name: z.string().min(1),
    type: z.enum(['STREAM', 'TABLE']),
    topic: z.string(),
    fields: columnsWire,
    keyFormat: optionalTextWire,
    valueFormat: optionalTextWire,
    windowType: optionalTextWire,
    timestamp: optionalTextWire,
    statement: optionalTextWire,
    partitions: optionalCountWire,
    replication: optionalCountWire,
    readQueries: listedQueriesWire,
    writeQueries: listedQueriesWire,
    statistics: statisticsTextWire,
    errorStats: statisticsTextWire,
    clusterStatistics: statisticsWire,
    clusterErrorStats: statisticsWire,
  })
  .transform(
    ({
      fields,
      timestamp,
      statistics,
      errorStats,
      clusterStatistics,
      clusterErrorStats,
      ...source
    }): KsqlSourceDescription => ({
      ...source,
      columns: fields,
      isWindowed: source.windowType !== undefined,
      timestampColumn: timestamp,
      statistics: clusterStatistics || statistics,
      errorStatistics: clusterErrorStats || errorStats,
    }),
  );

const queryErrorWire = z
  .object({ timestamp: instantWire, errorMessage: textWire, type: textWire })
  .transform(({ timestamp, errorMessage, type }) => ({
    at: timestamp,
    message: errorMessage,
    type: type || 'UNKNOWN',
  }));

export const queryDescriptionWire = z
  .object({
    id: optionalTextWire,
    statementText: z.string(),
    windowType: optionalTextWire,
    fields: columnsWire,
    sources: listWire(z.string()),
    sinks: listWire(z.string()),
    topology: textWire,
    executionPlan: textWire,
    ksqlHostQueryStatus: z.record(z.string(), z.string()).catch({}),
    queryType: optionalTextWire,
    queryErrors: listWire(queryErrorWire),
    consumerGroupId: optionalTextWire,
    state: optionalTextWire,
  })
  .transform(
    ({
      statementText,
      fields,
      ksqlHostQueryStatus,
      queryErrors,
      ...query
    }): KsqlQueryDescription => ({
      ...query,
      text: statementText,
      columns: fields,
      hostStates: ksqlHostQueryStatus,
      errors: queryErrors,
    }),
  );
