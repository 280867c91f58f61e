// SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import {
  Classification,
  ClassifiedStatement,
  NamedInText,
  StatementClass,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/**
 * What an audit event says of a statement: what it does, and the names that it names. Never its text, whose literals may
 * be anybody's data.
 */
export function describeStatement(statement: ClassifiedStatement): JsonObject {
  const { sources, sinks, sourceTopics, sinkTopics, queryIds } = statement;
  return {
    class: statement.class,
    action: statement.action,
    ...(statement.mode && { mode: statement.mode }),
    ...named('sources', sources),
    ...named('sinks', sinks),
    ...named('sourceTopics', sourceTopics),
    ...named('sinkTopics', sinkTopics),
    ...(queryIds.length > 0 && { queryIds }),
    ...(statement.deletesTopic && { deletesTopic: true }),
  };
}

function named(key: string, names: NamedInText[]): JsonObject {
  return names.length > 0 ? { [key]: names.map(({ name }) => name) } : {};
}

/** What an audit event says of a text: its statement when there is one, otherwise how many there are. */
export function describeText(classification: Classification): JsonObject {
  if (classification.status === 'rejected') return { class: 'unknown' };
  const [statement, ...more] = classification.statements;
  if (statement && more.length === 0) return describeStatement(statement);
  return { statements: classification.statements.map(describeStatement) };
}

const CHANGES_NOTHING: ReadonlySet<StatementClass> = new Set<StatementClass>([
  'query',
  'metadata',
]);

/** `medium` for what changes something, or would if it were let. */
export function severityOf(classification: Classification): 'low' | 'medium' {
  if (classification.status === 'rejected') return 'low';
  const { statements } = classification;
  return statements.every(statement => CHANGES_NOTHING.has(statement.class))
    ? 'low'
    : 'medium';
}
