// SPDX-License-Identifier: Apache-2.0
import { badStatement } from '../KsqlError';
import type { PersistentQuery, QueryState } from '../metastore/Metastore';
import { commandEntity, entity, type Entity } from './entities';
import type { Execution } from './Execution';

type Verb = 'terminate' | 'pause' | 'resume';

const MESSAGES: Readonly<Record<Verb, string>> = {
  terminate: 'Query terminated.',
  pause: 'Query paused.',
  resume: 'Query resumed.',
};

/** TERMINATE, PAUSE and RESUME, of one query or all. */
export function controlQueries(
  statement: { type: Verb; queryId: string | undefined; text: string },
  execution: Execution,
): Entity {
  const { metastore } = execution;
  const { type, queryId, text } = statement;
  if (type === 'terminate' && queryId !== undefined && isRead(queryId)) {
    const wasTerminated = execution.closeQuery(queryId);
    return entity('terminate_query', text, { queryId, wasTerminated });
  }
  const queries =
    queryId === undefined
      ? metastore.allQueries()
      : [expectQuery(queryId, execution)];
  for (const query of queries) control(type, query, execution);
  return commandEntity(text, {
    id: `${type}/${queryId ?? 'all'}/execute`,
    message: MESSAGES[type],
    sequenceNumber: metastore.nextCommand(),
  });
}

/** Whether an id is of a query that somebody reads. They are written in quotes, for they have small letters. */
function isRead(queryId: string): boolean {
  return /^(transient_|query_|SCALABLE_PUSH_QUERY_)/i.test(queryId);
}

/** @throws KsqlError when no persistent query has that id. */
export function expectQuery(
  id: string,
  { metastore }: Pick<Execution, 'metastore'>,
): PersistentQuery {
  // Ids are as case-insensitive as other names that are not in quotes.
  const query =
    metastore.queries.get(id) ?? metastore.queries.get(id.toUpperCase());
  if (!query) throw badStatement(`Unknown queryId: ${id}`);
  return query;
}

function control(
  verb: Verb,
  query: PersistentQuery,
  { metastore, nowMs }: Execution,
): void {
  const change = (state: QueryState) =>
    metastore.queries.set(query.id, { ...query, state, stateSinceMs: nowMs });
  switch (verb) {
    case 'terminate':
      query.run?.stop(nowMs);
      metastore.endedOutputs.set(query.sinkTopic, nowMs);
      metastore.queries.delete(query.id);
      break;
    case 'pause':
      if (query.state !== 'RUNNING') break;
      query.run?.pause(nowMs);
      change('PAUSED');
      break;
    case 'resume':
      if (query.state !== 'PAUSED') break;
      query.run?.resume(nowMs);
      change('RUNNING');
      break;
    default:
      verb satisfies never;
  }
}
