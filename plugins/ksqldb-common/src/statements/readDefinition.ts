// SPDX-License-Identifier: Apache-2.0
import { readCreateConnector, readDropConnector } from './readConnector';
import { readAlterSystem } from './readControl';
import { readQuery } from './readQuery';
import { readTopicProperty } from './readProperties';
import {
  skipBrackets,
  skipExpression,
  skipTokens,
  TYPE_WORDS,
} from './skipExpression';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';

const NO_WORDS: ReadonlySet<string> = new Set();
const NEW_NAME = 'the name of the stream or table';
/** Every statement that begins with CREATE. @throws UnexpectedToken */
export function readCreate(reader: TokenReader): StatementShape {
  reader.expect('CREATE');
  if (reader.take('SOURCE', 'CONNECTOR') || reader.take('SINK', 'CONNECTOR')) {
    return readCreateConnector(reader);
  }
  if (reader.take('TYPE')) return readCreateType(reader);
  reader.take('OR', 'REPLACE');
  const isReadOnly = reader.take('SOURCE');
  if (reader.take('STREAM'))
    return readCreateSource(reader, 'Stream', isReadOnly);
  if (reader.take('TABLE'))
    return readCreateSource(reader, 'Table', isReadOnly);
  return reader.fail('STREAM, TABLE or TYPE');
}

/**
 * `[IF NOT EXISTS] name [(columns)] [WITH (…)]`, or `[IF NOT EXISTS] name [WITH (…)] AS SELECT …`. The first form has
 * to name its topic, because ksqlDB demands it; without it nobody could tell what would be read.
 */
function readCreateSource(
  reader: TokenReader,
  kind: 'Stream' | 'Table',
  isReadOnly: boolean,
): StatementShape {
  reader.take('IF', 'NOT', 'EXISTS');
  const sinks = [reader.expectName(NEW_NAME)];
  const hasColumns = reader.isAt('(');
  if (hasColumns) skipBrackets(reader, TYPE_WORDS, 'columns');
  const topics = readTopicProperty(reader);
  if (!hasColumns && !isReadOnly && reader.take('AS')) {
    return statementShape({
      class: 'definition',
      action: `create${kind}As`,
      sources: readQuery(reader).sources,
      sinks,
      sinkTopics: topics,
    });
  }
  if (topics.length === 0) {
    reader.fail(
      'the topic to read',
      "Name it: WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'AVRO').",
    );
  }
  return statementShape({
    class: 'definition',
    action: `create${kind}`,
    sinks,
    sourceTopics: topics,
  });
}

function readCreateType(reader: TokenReader): StatementShape {
  reader.take('IF', 'NOT', 'EXISTS');
  reader.expectName('the name of the type');
  reader.expect('AS');
  skipTokens(reader, TYPE_WORDS, 'a type');
  return statementShape({ class: 'definition', action: 'createType' });
}

/** `DROP STREAM|TABLE|CONNECTOR|TYPE [IF EXISTS] name [DELETE TOPIC]` @throws UnexpectedToken */
export function readDrop(reader: TokenReader): StatementShape {
  reader.expect('DROP');
  const isStream = reader.take('STREAM');
  if (isStream || reader.take('TABLE')) {
    reader.take('IF', 'EXISTS');
    return statementShape({
      class: 'definition',
      action: isStream ? 'dropStream' : 'dropTable',
      sinks: [reader.expectName(NEW_NAME)],
      deletesTopic: reader.take('DELETE', 'TOPIC'),
    });
  }
  if (reader.take('TYPE')) {
    reader.take('IF', 'EXISTS');
    reader.expectName('the name of the type');
    return statementShape({ class: 'definition', action: 'dropType' });
  }
  if (reader.take('CONNECTOR')) return readDropConnector(reader);
  return reader.fail('STREAM, TABLE or TYPE');
}

/** `INSERT INTO name [WITH (…)] SELECT …`, or `INSERT INTO name [(columns)] VALUES (…)` @throws UnexpectedToken */
export function readInsert(reader: TokenReader): StatementShape {
  reader.expect('INSERT', 'INTO');
  const sinks = [reader.expectName(NEW_NAME)];
  if (reader.isAt('WITH') || reader.isAt('SELECT')) {
    const sinkTopics = readTopicProperty(reader);
    const { sources } = readQuery(reader);
    return statementShape({
      class: 'definition',
      action: 'insertSelect',
      sources,
      sinks,
      sinkTopics,
    });
  }
  if (reader.isAt('(')) skipBrackets(reader, NO_WORDS, 'columns');
  if (!reader.take('VALUES')) reader.fail('SELECT or VALUES');
  if (!reader.isAt('(')) reader.fail('the values in brackets');
  skipExpression(reader, 'the values in brackets');
  return statementShape({ class: 'dataWrite', action: 'insertValues', sinks });
}

/** `ALTER STREAM|TABLE name ADD [COLUMN] name type, …`, or `ALTER SYSTEM …` @throws UnexpectedToken */
export function readAlter(reader: TokenReader): StatementShape {
  reader.expect('ALTER');
  if (reader.take('SYSTEM')) return readAlterSystem(reader);
  if (!reader.take('STREAM') && !reader.take('TABLE')) {
    reader.fail('STREAM or TABLE');
  }
  const sinks = [reader.expectName(NEW_NAME)];
  reader.expect('ADD');
  skipTokens(reader, TYPE_WORDS, 'a column and its type');
  return statementShape({ class: 'definition', action: 'alterSource', sinks });
}
