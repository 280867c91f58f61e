// SPDX-License-Identifier: Apache-2.0
import { isName } from '../tokens/readTokens';
import { readTopicProperty } from './readProperties';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';

/** `CREATE SOURCE|SINK CONNECTOR [IF NOT EXISTS] name WITH (…)`, from behind CONNECTOR on @throws UnexpectedToken */
export function readCreateConnector(reader: TokenReader): StatementShape {
  reader.take('IF', 'NOT', 'EXISTS');
  skipConnectorName(reader);
  if (!reader.isAt('WITH')) reader.fail('WITH');
  readTopicProperty(reader);
  return statementShape({ class: 'definition', action: 'createConnector' });
}

/** `DROP CONNECTOR [IF EXISTS] name`, from behind CONNECTOR on @throws UnexpectedToken */
export function readDropConnector(reader: TokenReader): StatementShape {
  reader.take('IF', 'EXISTS');
  skipConnectorName(reader);
  return statementShape({ class: 'definition', action: 'dropConnector' });
}

/** `DESCRIBE CONNECTOR name`, from behind CONNECTOR on @throws UnexpectedToken */
export function readDescribeConnector(reader: TokenReader): StatementShape {
  skipConnectorName(reader);
  return statementShape({ class: 'metadata', action: 'describeConnector' });
}

/** Older servers take a string, too. */
function skipConnectorName(reader: TokenReader): void {
  reader.expectToken(
    token => token.kind === 'string' || isName(token),
    'the name of a connector',
  );
}
