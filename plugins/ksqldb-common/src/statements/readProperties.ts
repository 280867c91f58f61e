// SPDX-License-Identifier: Apache-2.0
import { isName, nameOf, stringOf } from '../tokens/readTokens';
import type { Token } from '../tokens/types';
import type { TokenReader } from './TokenReader';
import type { NamedInText } from './types';

const TOPIC_PROPERTY = 'KAFKA_TOPIC';

/**
 * Reads `WITH (property = literal, …)`, when it is there, for the topic that it names.
 *
 * ksqlDB takes the names of properties in upper case however they are quoted, and refuses one that is given twice.
 *
 * @throws UnexpectedToken also when the topic is given twice, or not as a string
 */
export function readTopicProperty(reader: TokenReader): NamedInText[] {
  const topics: NamedInText[] = [];
  if (!reader.take('WITH')) return topics;
  reader.expect('(');
  do {
    const property = reader.expectToken(
      token => token.kind === 'string' || isName(token),
      'the name of a property',
    );
    const isTopic = propertyName(property).toUpperCase() === TOPIC_PROPERTY;
    if (isTopic && topics.length > 0) {
      reader.fail(`${TOPIC_PROPERTY} only once`);
    }
    reader.expect('=');
    if (isTopic) {
      topics.push(reader.expectString('the topic as a string'));
    } else {
      skipLiteral(reader);
    }
  } while (reader.take(','));
  reader.expect(')');
  return topics;
}

function propertyName(token: Token): string {
  return token.kind === 'string' ? stringOf(token) : nameOf(token);
}

function skipLiteral(reader: TokenReader): void {
  const isSigned = reader.take('-');
  reader.expectToken(
    ({ kind, word }) =>
      kind === 'number' ||
      (!isSigned &&
        (kind === 'string' ||
          word === 'TRUE' ||
          word === 'FALSE' ||
          word === 'NULL')),
    'a string, a number, TRUE, FALSE or NULL',
  );
}
