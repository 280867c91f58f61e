// SPDX-License-Identifier: Apache-2.0
import { isName, nameOf } from '../tokens/readTokens';
import { readDescribeConnector } from './readConnector';
import { readCreate, readInsert } from './readDefinition';
import { readSelect } from './readQuery';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';
import type { StatementAction } from './types';

/** What can follow LIST or SHOW. */
const LISTS: { words: string[]; action: StatementAction; canExtend?: true }[] =
  [
    { words: ['STREAMS'], action: 'listStreams', canExtend: true },
    { words: ['TABLES'], action: 'listTables', canExtend: true },
    { words: ['QUERIES'], action: 'listQueries', canExtend: true },
    { words: ['TOPICS'], action: 'listTopics', canExtend: true },
    { words: ['ALL', 'TOPICS'], action: 'listTopics', canExtend: true },
    { words: ['FUNCTIONS'], action: 'listFunctions' },
    { words: ['TYPES'], action: 'listTypes' },
    { words: ['PROPERTIES'], action: 'listProperties' },
    { words: ['VARIABLES'], action: 'listVariables' },
    { words: ['CONNECTORS'], action: 'listConnectors' },
    { words: ['SOURCE', 'CONNECTORS'], action: 'listConnectors' },
    { words: ['SINK', 'CONNECTORS'], action: 'listConnectors' },
    { words: ['CONNECTOR', 'PLUGINS'], action: 'listConnectorPlugins' },
  ];

/** Statements with a query in them: the only ones that there is something to explain about. */
const EXPLAINABLE: ReadonlySet<StatementAction> = new Set([
  'select',
  'createStreamAs',
  'createTableAs',
  'insertSelect',
] satisfies StatementAction[]);

/** `LIST …` and `SHOW …` @throws UnexpectedToken */
export function readList(reader: TokenReader): StatementShape {
  reader.skip();
  const list = LISTS.find(({ words }) => reader.take(...words));
  if (!list) {
    return reader.fail('STREAMS, TABLES, QUERIES, TOPICS, FUNCTIONS or TYPES');
  }
  if (list.canExtend) reader.take('EXTENDED');
  return statementShape({ class: 'metadata', action: list.action });
}

/** `DESCRIBE …`, of which TABLES and FUNCTION may also be names of sources. @throws UnexpectedToken */
export function readDescribe(reader: TokenReader): StatementShape {
  reader.expect('DESCRIBE');
  if (reader.take('CONNECTOR')) return readDescribeConnector(reader);
  const following = reader.peek(1);
  if (reader.isAt('FUNCTION') && following && isName(following)) {
    reader.skip();
    reader.skip();
    return statementShape({ class: 'metadata', action: 'describeFunction' });
  }
  if (reader.take('STREAMS')) return readDescribeAll(reader, 'describeStreams');
  if (reader.take('TABLES')) return readDescribeAll(reader, 'describeTables');
  const source = reader.expectName('the name of a stream or table');
  reader.take('EXTENDED');
  return statementShape({
    class: 'metadata',
    action: 'describeSource',
    sources: [source],
  });
}

function readDescribeAll(
  reader: TokenReader,
  action: 'describeStreams' | 'describeTables',
): StatementShape {
  reader.take('EXTENDED');
  return statementShape({ class: 'metadata', action });
}

/**
 * `EXPLAIN <query id>` or `EXPLAIN <statement>`. The server reads the statement and runs nothing; what it would touch
 * is told all the same.
 *
 * @throws UnexpectedToken
 */
export function readExplain(reader: TokenReader): StatementShape {
  reader.expect('EXPLAIN');
  const first = reader.peek();
  if (first && isName(first) && !reader.peek(1)) {
    reader.skip();
    return statementShape({
      class: 'metadata',
      action: 'explain',
      queryIds: [nameOf(first)],
    });
  }
  const explained = readExplained(reader);
  if (!explained || !EXPLAINABLE.has(explained.action)) {
    return reader.fail(
      'the id of a query, SELECT, CREATE … AS SELECT or INSERT INTO … SELECT',
    );
  }
  const { sources, sinks, sinkTopics } = explained;
  return statementShape({
    class: 'metadata',
    action: 'explain',
    sources,
    sinks,
    sinkTopics,
  });
}

function readExplained(reader: TokenReader): StatementShape | undefined {
  if (reader.isAt('SELECT')) return readSelect(reader);
  if (reader.isAt('CREATE')) return readCreate(reader);
  if (reader.isAt('INSERT')) return readInsert(reader);
  return undefined;
}
