// SPDX-License-Identifier: Apache-2.0
import { isName, nameOf, stringOf } from '../tokens/readTokens';
import type { Token } from '../tokens/types';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';

/**
 * `PRINT topic [FROM BEGINNING] [INTERVAL|SAMPLE n] [LIMIT n]`
 *
 * @throws UnexpectedToken
 */
export function readPrint(reader: TokenReader): StatementShape {
  reader.expect('PRINT');
  const topic = reader.expectToken(
    token => token.kind === 'string' || isName(token),
    'the name of a topic',
  );
  if (reader.isAt('.') || reader.isAt('-')) {
    reader.fail(
      'the end of the name',
      "Write a topic that is more than a word in quotes: PRINT 'orders.placed.v1'.",
    );
  }
  reader.take('FROM', 'BEGINNING');
  if (reader.take('INTERVAL') || reader.take('SAMPLE')) reader.expectCount();
  const limit = reader.take('LIMIT') ? reader.expectCount() : undefined;
  reader.expectEnd(
    'the next clause or the end of the statement',
    'Clauses come in this order: FROM BEGINNING, SAMPLE, LIMIT.',
  );
  return statementShape({
    class: 'query',
    action: 'print',
    sourceTopics: [
      { name: topicOf(topic), range: { start: topic.start, end: topic.end } },
    ],
    mode: 'print',
    ...(limit === undefined ? {} : { limit }),
  });
}

/** Topics keep their case even without quotes. */
function topicOf(token: Token): string {
  if (token.kind === 'string') return stringOf(token);
  return token.kind === 'quotedIdentifier' ? nameOf(token) : token.text;
}
