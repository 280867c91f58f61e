// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { KsqlListedQuery, KsqlListedSource } from './types';
import { listWire, optionalTextWire } from './wire';

const sourceWire = z.object({
  name: z.string().min(1),
  topic: z.string(),
  keyFormat: optionalTextWire,
  valueFormat: optionalTextWire,
  /** Of servers before 0.15, in place of the two above. */
  format: optionalTextWire,
  isWindowed: z.boolean().optional().catch(undefined),
});

/** Streams, or tables. */
export const listedSourcesWire = (type: KsqlListedSource['type']) =>
  listWire(sourceWire).transform(sources =>
    sources.map(({ format, ...source }): KsqlListedSource => ({
      ...source,
      type,
      valueFormat: source.valueFormat ?? format,
    })),
  );

const queryWire = z
  .object({
    id: z.string().min(1),
    queryString: z.string(),
    sinks: listWire(z.string()),
    sinkKafkaTopics: listWire(z.string()),
    queryType: z.string().catch('PERSISTENT'),
    state: optionalTextWire,
    statusCount: z.record(z.string(), z.number()).catch({}),
  })
  .transform((query): KsqlListedQuery => ({
    id: query.id,
    text: query.queryString,
    sinks: query.sinks,
    sinkTopics: query.sinkKafkaTopics,
    queryType: query.queryType,
    state: query.state ?? Object.keys(query.statusCount)[0] ?? 'UNKNOWN',
    stateCounts: query.statusCount,
  }));

export const listedQueriesWire = listWire(queryWire);
