// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlSource,
  proposeSourceName,
  quoteString,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { StatementChoices } from './StatementChoices';

/**
 * Writes the statement that choices come to; `undefined` when they name what is not there.
 *
 * @param sources - Streams and tables of the cluster.
 * @throws InputError for names that cannot be written
 */
export function buildStatement(
  choices: StatementChoices,
  sources: readonly KsqlSource[],
): string | undefined {
  const source = sources.find(({ name }) => name === choices.source);
  if (!source) return undefined;

  const table = choices.joinColumn
    ? sources.find(({ name }) => name === choices.table)
    : undefined;
  const lines = table
    ? joined(choices, table)
    : [
        `SELECT ${choices.columns.map(writeName).join(', ')}`,
        `FROM ${writeName(source.name)}`,
      ];
  const isTable = source.type === 'TABLE';
  const name = proposeSourceName(
    choices.topic,
    sources.map(taken => taken.name),
  );
  return [
    `CREATE ${isTable ? 'TABLE' : 'STREAM'} ${writeName(name)}`,
    `  WITH (KAFKA_TOPIC = ${quoteString(choices.topic)}) AS`,
    ...lines,
    ...(choices.filter.trim() ? [`WHERE ${choices.filter.trim()}`] : []),
    // A table keeps its key: only GROUP BY gives it another one.
    ...(choices.key && !isTable
      ? [`PARTITION BY ${table ? 'S.' : ''}${writeName(choices.key)}`]
      : []),
    'EMIT CHANGES;',
  ].join('\n');
}

function joined(choices: StatementChoices, table: KsqlSource): string[] {
  const key = table.columns.find(({ role }) => role === 'key');
  const own = new Set(choices.columns);
  const added = table.columns.filter(
    ({ name, role }) => role !== 'key' && !own.has(name),
  );
  const select = [
    ...choices.columns.map(name => column('S', name)),
    ...added.map(({ name }) => column('T', name)),
  ];
  return [
    `SELECT ${select.join(', ')}`,
    `FROM ${writeName(choices.source)} S`,
    `LEFT JOIN ${writeName(table.name)} T ON S.${writeName(choices.joinColumn)} = T.${writeName(key?.name ?? choices.joinColumn)}`,
  ];
}

function column(alias: string, name: string): string {
  return `${alias}.${writeName(name)} AS ${writeName(name)}`;
}
