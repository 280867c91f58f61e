// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../tokens/types';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';

const PROPERTY = 'a property as a string';

/** `TERMINATE`, `PAUSE` and `RESUME`, each with the id of a query or ALL. @throws UnexpectedToken */
export function readRunControl(
  reader: TokenReader,
  action: 'terminate' | 'pause' | 'resume',
): StatementShape {
  reader.skip();
  return statementShape({
    class: 'runControl',
    action,
    queryIds: reader.take('ALL')
      ? 'all'
      : [reader.expectName('the name of a query, or ALL').name],
  });
}

/** `SET 'p' = 'v'`, `UNSET 'p'`, `DEFINE v = '…'` and `UNDEFINE v` @throws UnexpectedToken */
export function readSession(
  reader: TokenReader,
  action: 'set' | 'unset' | 'define' | 'undefine',
): StatementShape {
  reader.skip();
  const isProperty = action === 'set' || action === 'unset';
  if (isProperty) reader.expectString(PROPERTY);
  else reader.expectToken(isWord, 'the name of a variable');
  if (action === 'set' || action === 'define') {
    reader.expect('=');
    reader.expectString('the value as a string');
  }
  return statementShape({ class: 'session', action });
}

/** `ALTER SYSTEM 'p' = 'v'`, from behind SYSTEM on @throws UnexpectedToken */
export function readAlterSystem(reader: TokenReader): StatementShape {
  reader.expectString(PROPERTY);
  reader.expect('=');
  reader.expectString('the value as a string');
  return statementShape({ class: 'admin', action: 'alterSystem' });
}

/** `ASSERT …` and `RUN SCRIPT …`, which are nothing for a portal, whatever goes on behind the first word. */
export function readTest(
  reader: TokenReader,
  action: 'assert' | 'runScript',
): StatementShape {
  reader.skipAll();
  return statementShape({ class: 'test', action });
}

/** ksqlDB lets variables have the names of keywords. */
function isWord(token: Token): boolean {
  return token.kind === 'identifier' || token.kind === 'keyword';
}
