// SPDX-License-Identifier: Apache-2.0
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';

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

/** `SET`, `UNSET`, `DEFINE` and `UNDEFINE`. */
export function readSession(
  reader: TokenReader,
  action: 'set' | 'unset' | 'define' | 'undefine',
): StatementShape {
  reader.skipAll();
  return statementShape({ class: 'session', action });
}

/** `ASSERT …` and `RUN SCRIPT …` */
export function readTest(
  reader: TokenReader,
  action: 'assert' | 'runScript',
): StatementShape {
  reader.skipAll();
  return statementShape({ class: 'test', action });
}
