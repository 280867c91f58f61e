// SPDX-License-Identifier: Apache-2.0
import { badStatement } from '../KsqlError';
import type { Statement } from '../statements/Statement';
import { resolveType } from '../types/resolveType';
import { formatType } from '../types/SqlType';
import { commandEntity, warningEntity, type Entity } from './entities';
import type { Execution } from './Execution';

/** CREATE TYPE and DROP TYPE. */
export function changeType(
  statement: Extract<Statement, { type: 'createType' | 'dropType' }>,
  { metastore }: Execution,
): Entity {
  const { name, text } = statement;
  const isThere = metastore.types.has(name);
  if (statement.type === 'dropType') {
    if (!isThere && !statement.ifExists) {
      throw badStatement(`Type ${name} does not exist.`);
    }
    if (!isThere) return warningEntity(text, `Type '${name}' does not exist`);
    metastore.types.delete(name);
    return commandEntity(text, {
      id: `type/${name}/drop`,
      message: `Dropped type '${name}'`,
      sequenceNumber: metastore.nextCommand(),
    });
  }
  if (isThere) {
    const message = `Cannot register custom type '${name}' since it is already registered with type: ${describe(metastore, name)}`;
    if (!statement.ifNotExists) throw badStatement(message);
    return warningEntity(text, message);
  }
  const type = resolveType(statement.definition, metastore.types);
  metastore.types.set(name, type);
  return commandEntity(text, {
    id: `type/\`${name}\`/create`,
    message: `Registered custom type with name '${name}' and SQL type ${formatType(type)}`,
    sequenceNumber: metastore.nextCommand(),
  });
}

function describe({ types }: Execution['metastore'], name: string): string {
  const type = types.get(name);
  return type ? formatType(type) : '';
}
