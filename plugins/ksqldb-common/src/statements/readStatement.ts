// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../tokens/types';
import { readRunControl, readSession, readTest } from './readControl';
import { readAlter, readCreate, readDrop, readInsert } from './readDefinition';
import { readDescribe, readExplain, readList } from './readMetadata';
import { readPrint } from './readPrint';
import { readSelect } from './readQuery';
import { statementShape, type StatementShape } from './statementShape';
import { TokenReader } from './TokenReader';

type StatementReader = (reader: TokenReader) => StatementShape;

/** By the first word, which no two kinds of statement share. */
const READERS: ReadonlyMap<string, StatementReader> = new Map<
  string,
  StatementReader
>([
  ['SELECT', readSelect],
  ['PRINT', readPrint],
  ['LIST', readList],
  ['SHOW', readList],
  ['DESCRIBE', readDescribe],
  ['EXPLAIN', readExplain],
  ['CREATE', readCreate],
  ['DROP', readDrop],
  ['INSERT', readInsert],
  ['ALTER', readAlter],
  ['TERMINATE', reader => readRunControl(reader, 'terminate')],
  ['PAUSE', reader => readRunControl(reader, 'pause')],
  ['RESUME', reader => readRunControl(reader, 'resume')],
  ['SET', reader => readSession(reader, 'set')],
  ['UNSET', reader => readSession(reader, 'unset')],
  ['DEFINE', reader => readSession(reader, 'define')],
  ['UNDEFINE', reader => readSession(reader, 'undefine')],
  ['ASSERT', reader => readTest(reader, 'assert')],
  ['RUN', reader => readTest(reader, 'runScript')],
]);

/**
 * What a statement is and touches.
 *
 * @param tokens - The significant ones, without the semicolon; at least one.
 * @throws UnexpectedToken when it begins like a statement, and does not go on like one
 */
export function readStatement(tokens: readonly Token[]): StatementShape {
  const read = READERS.get(tokens[0]?.word ?? '');
  if (!read) return statementShape({ class: 'unknown', action: 'unknown' });
  const reader = new TokenReader(tokens);
  const shape = read(reader);
  reader.expectEnd();
  return shape;
}
