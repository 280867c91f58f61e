// SPDX-License-Identifier: Apache-2.0
import { badStatement } from '../KsqlError';
import type { DeclaredSource } from '../metastore/Metastore';
import type { Alter, Drop } from '../statements/Statement';
import { resolveType } from '../types/resolveType';
import { capitalized, registerValues } from './createSource';
import { commandEntity, warningEntity, type Entity } from './entities';
import { expectSource, type Execution } from './Execution';

/** DROP STREAM or TABLE; what others still need stays. */
export function dropSource(
  statement: Drop & { text: string },
  execution: Execution,
): Entity {
  const { metastore, kafka, records, nowMs } = execution;
  const { kind, name, ifExists, deletesTopic } = statement;
  const source = metastore.sources.get(name);
  if (!source) {
    if (ifExists) {
      return warningEntity(
        statement.text,
        `Source \`${name}\` does not exist.`,
      );
    }
    throw badStatement(`${name} does not exist.`);
  }
  refuseKind(source, kind, 'DROP');
  refuseWhileNeeded(source, execution);
  if (deletesTopic && source.isReadOnly) {
    throw badStatement(`Cannot delete topic for read-only source: ${name}`);
  }
  const own = metastore.queriesWriting(name)[0];
  if (own) {
    own.run?.stop(nowMs);
    metastore.queries.delete(own.id);
  }
  metastore.sources.delete(name);
  if (deletesTopic) {
    kafka.remove(source.topic);
    records?.feeds.takeOver(source.topic);
  }
  const message = deletesTopic
    ? `Source \`${name}\` (topic: ${source.topic}) was dropped. The topic is deleted.`
    : `Source \`${name}\` (topic: ${source.topic}) was dropped.`;
  return commandEntity(statement.text, {
    id: `${kind.toLowerCase()}/${name}/drop`,
    message,
    sequenceNumber: metastore.nextCommand(),
  });
}

function refuseKind(
  source: DeclaredSource,
  kind: string,
  verb: 'DROP' | 'ALTER',
): void {
  if (source.kind !== kind) {
    throw badStatement(
      `Incompatible data source type is ${source.kind}, but statement was ${verb} ${kind}`,
    );
  }
}

/** The query of its own CREATE … AS goes with a source; no other does. */
function refuseWhileNeeded(
  { name, madeFrom }: DeclaredSource,
  { metastore }: Execution,
): void {
  const derived = metastore.madeFrom(name);
  if (derived.length > 0) {
    throw badStatement(
      `Cannot drop ${name}.\nThe following streams and/or tables read from this source: [${derived.join(', ')}].\nYou need to drop them before dropping ${name}.`,
    );
  }
  const ids = (queries: readonly { id: string }[]) =>
    queries.map(({ id }) => id).join(', ');
  const readers = metastore.queriesReading(name);
  const writers = metastore
    .queriesWriting(name)
    .filter(({ id }) => madeFrom.length === 0 || !/^C[ST]AS_/.test(id));
  if (readers.length + writers.length > 0) {
    throw badStatement(
      `Cannot drop ${name}.\nThe following queries read from this source: [${ids(readers)}].\nThe following queries write into this source: [${ids(writers)}].\nYou need to terminate them before dropping ${name}.`,
    );
  }
}

/** ALTER STREAM or TABLE … ADD COLUMN. */
export function alterSource(
  statement: Alter & { text: string },
  execution: Execution,
): Entity {
  const { metastore } = execution;
  const { kind, name } = statement;
  const source = metastore.sources.get(name);
  if (!source) throw badStatement(`Source ${name} does not exist.`);
  refuseKind(source, kind, 'ALTER');
  if (source.madeFrom.length > 0) {
    throw badStatement(
      `ALTER command is not supported for CREATE ... AS statements.`,
    );
  }
  const added = statement.columns.map(column => ({
    name: column.name,
    type: resolveType(column.type, metastore.types),
    isKey: false,
  }));
  for (const column of added) {
    if (source.columns.some(each => each.name === column.name)) {
      throw badStatement(
        `Cannot add column \`${column.name}\` to schema. A column with the same name already exists.`,
      );
    }
  }
  const columns = [...source.columns, ...added];
  metastore.sources.set(name, { ...source, columns });
  registerValues(source.topic, columns, source.valueFormat, execution);
  return commandEntity(statement.text, {
    id: `${kind.toLowerCase()}/\`${name}\`/alter`,
    message: `${capitalized(kind)} ${name} altered successfully.`,
    sequenceNumber: metastore.nextCommand(),
  });
}

/** What INSERT INTO … VALUES writes to. */
export function expectWritable(
  execution: Execution,
  name: string,
): DeclaredSource {
  const source = expectSource(execution, name);
  if (source.isReadOnly) {
    throw badStatement(
      `Cannot insert into read-only ${source.kind.toLowerCase()}: ${name}`,
    );
  }
  return source;
}
