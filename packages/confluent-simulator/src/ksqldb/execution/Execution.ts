// SPDX-License-Identifier: Apache-2.0
import { planSelect, type SinkOfQuery } from '../engine/planSelect';
import type {
  Feed,
  PersistentRun,
  SelectPlan,
  Source,
  StartFrom,
} from '../engine/types';
import type { Kafka } from '../kafka/Kafka';
import type { TopicFeeds } from '../kafka/TopicFeeds';
import { badStatement } from '../KsqlError';
import type { DeclaredSource, Metastore } from '../metastore/Metastore';

/** What names a ksqlDB cluster to its users. */
export interface ServerIdentity {
  /** `pksqlc-…`; also before the names of topics that it makes. */
  serviceId: string;
  /** As hosts are named in answers, e.g. `ksql-1:8088`. */
  host: string;
}

/** Records as they really are; there are none in a sandbox. */
export interface LiveRecords {
  feeds: TopicFeeds;
  start(plan: SelectPlan, from: StartFrom): PersistentRun;
}

/** Where the statements of one request are carried out, one after the other. */
export interface Execution {
  server: ServerIdentity;
  metastore: Metastore;
  kafka: Kafka;
  /** `undefined` in a sandbox. */
  records: LiveRecords | undefined;
  /** In force for the rest of the request, by their whole names. */
  properties: Map<string, string>;
  /** Defined for the rest of the request, by name in capitals. */
  variables: Map<string, string>;
  /** Ends a query that somebody reads. @returns whether there was one. */
  closeQuery(id: string): boolean;
  nowMs: number;
}

const NO_RECORDS = { countAt: () => 0, firstAt: () => 0 };

/** What a query finds under a name. */
export function findSource(
  { metastore, records }: Pick<Execution, 'metastore' | 'records'>,
  name: string,
): Source | undefined {
  const declared = metastore.sources.get(name);
  return declared && toSource(declared, records?.feeds);
}

function toSource(declared: DeclaredSource, feeds?: TopicFeeds): Source {
  const { name, kind, columns, topic, isReadOnly, madeFrom } = declared;
  return {
    name,
    kind,
    columns,
    topic,
    isWindowed: declared.windowType !== undefined,
    isQueryable: isReadOnly || madeFrom.length > 0,
    feed: feeds?.read(topic, columns) ?? emptyFeed(columns),
  };
}

function emptyFeed(columns: Feed['columns']): Feed {
  return {
    columns,
    ...NO_RECORDS,
    at: index => {
      throw new RangeError(`There is no record ${index}`);
    },
  };
}

/** @throws EngineError when the SELECT is not right. */
export function planIn(
  execution: Pick<Execution, 'metastore' | 'records'>,
  select: string,
  into?: SinkOfQuery,
): SelectPlan {
  const find = (name: string) => findSource(execution, name);
  return planSelect(select, { find, ...(into && { into }) });
}

/** Where reading begins, by the properties in force. */
export function startFrom(
  properties: ReadonlyMap<string, string>,
): StartFrom | undefined {
  const value = properties.get('ksql.streams.auto.offset.reset');
  return value === 'earliest' || value === 'latest' ? value : undefined;
}

/** @throws KsqlError when there is no stream or table of that name. */
export function expectSource(
  { metastore }: Pick<Execution, 'metastore'>,
  name: string,
): DeclaredSource {
  const source = metastore.sources.get(name);
  if (!source) {
    throw badStatement(
      `Could not find STREAM/TABLE '${name}' in the Metastore`,
    );
  }
  return source;
}
