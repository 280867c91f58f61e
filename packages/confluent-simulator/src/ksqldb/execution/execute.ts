// SPDX-License-Identifier: Apache-2.0
import { insertedRecord } from '../engine/insertedRecord';
import { badStatement, ERROR_CODES, KsqlError } from '../KsqlError';
import type { Statement } from '../statements/Statement';
import { assertExistence } from './assertion';
import { alterSource, dropSource, expectWritable } from './changeSource';
import { createAs, insertSelect } from './createAs';
import { createSource } from './createSource';
import { changeType } from './customTypes';
import { sourceDescription } from './describe';
import { entity, type Entity } from './entities';
import { expectSource, findSource, type Execution } from './Execution';
import { explainQuery, explainStatement } from './explain';
import { describeFunction } from './functions';
import { describeAll, list } from './lists';
import { controlQueries } from './runControl';
import { isValidProperty, wholeName } from './serverProperties';

const QUERY_ENDPOINT_ONLY =
  "The following statement types should be issued to the websocket endpoint '/query':\n\t* PRINT\n\t* SELECT";

/**
 * Carries out one statement.
 *
 * @returns `undefined` for those that are not answered.
 * @throws KsqlError or EngineError for what ksqlDB refuses.
 */
export function execute(
  statement: Statement,
  execution: Execution,
): Entity | undefined {
  switch (statement.type) {
    case 'createSource':
      return createSource(statement, execution);
    case 'createAs':
      return createAs(statement, execution);
    case 'insertSelect':
      return insertSelect(statement, execution);
    case 'insertValues':
      insertValues(statement, execution);
      return undefined;
    case 'drop':
      return dropSource(statement, execution);
    case 'alter':
      return alterSource(statement, execution);
    case 'createType':
    case 'dropType':
      return changeType(statement, execution);
    case 'terminate':
    case 'pause':
    case 'resume':
      return controlQueries({ ...statement, type: statement.type }, execution);
    case 'list':
      return list(statement, execution);
    case 'describeSource':
      return describeSource(statement, execution);
    case 'describeAll':
      return describeAll(statement, execution);
    case 'describeFunction':
      return describeFunction(statement);
    case 'explainQuery':
      return explainQuery(statement, execution);
    case 'explainStatement':
      return explainStatement(statement, execution);
    case 'assert':
      return assertExistence(statement, execution);
    case 'set':
      setProperty(statement, execution);
      return undefined;
    case 'unset':
      execution.properties.delete(wholeName(statement.name));
      return undefined;
    case 'define':
      execution.variables.set(statement.name, statement.value);
      return undefined;
    case 'undefine':
      execution.variables.delete(statement.name);
      return undefined;
    case 'select':
    case 'print':
      throw new KsqlError(
        ERROR_CODES.queryEndpoint,
        QUERY_ENDPOINT_ONLY,
        statement.text,
      );
    case 'unsupported':
      throw badStatement(`The simulator cannot do ${statement.what}.`);
    default:
      return statement satisfies never;
  }
}

function insertValues(
  { target, text }: { target: string; text: string },
  execution: Execution,
): void {
  const { topic } = expectWritable(execution, target);
  const source = findSource(execution, target);
  if (!source) return;
  const { nowMs, records } = execution;
  const record = insertedRecord(text, { source, nowMs });
  records?.feeds.append(topic, source.columns, record, nowMs);
}

function describeSource(
  statement: { name: string; isExtended: boolean; text: string },
  execution: Execution,
): Entity {
  const { name, isExtended, text } = statement;
  const source = expectSource(execution, name);
  return entity('sourceDescription', text, {
    sourceDescription: sourceDescription(source, isExtended, execution),
  });
}

function setProperty(
  { name, value }: { name: string; value: string },
  { properties }: Execution,
): void {
  if (!isValidProperty(name)) throw badStatement(`Unknown property: ${name}`);
  properties.set(wholeName(name), value);
}
