// SPDX-License-Identifier: Apache-2.0
import createStream from './__fixtures__/createStream.json';
import describeOrders from './__fixtures__/describe.json';
import explain from './__fixtures__/explain.json';
import listFunctions from './__fixtures__/listFunctions.json';
import listQueries from './__fixtures__/listQueries.json';
import listSources from './__fixtures__/listSources.json';
import listTopics from './__fixtures__/listTopics.json';
import listTypes from './__fixtures__/listTypes.json';
import others from './__fixtures__/others.json';
import { decodeEntities } from './decodeEntities';

const ordersEur = {
  id: 'CSAS_ORDERS_EUR_43',
  text: 'CREATE STREAM ORDERS_EUR ...',
  sinks: ['ORDERS_EUR'],
  sinkTopics: ['pksqlc-m2v5tORDERS_EUR'],
  queryType: 'PERSISTENT',
  state: 'RUNNING',
  stateCounts: { RUNNING: 4 },
};

describe('decodeEntities', () => {
  it('reads what became of a command', () => {
    expect(decodeEntities(createStream)).toEqual([
      {
        type: 'currentStatus',
        statementText: expect.stringMatching(/^CREATE STREAM ORDERS/),
        warnings: [],
        commandId: 'stream/`ORDERS`/create',
        commandStatus: { status: 'SUCCESS', message: 'Stream created' },
        commandSequenceNumber: 42,
      },
    ]);
  });

  it('reads streams and tables', () => {
    expect(decodeEntities(listSources)).toEqual([
      {
        type: 'streams',
        statementText: 'LIST STREAMS;',
        warnings: [],
        sources: [
          expect.objectContaining({
            type: 'STREAM',
            name: 'ORDERS',
            topic: 'orders.placed.v1',
            keyFormat: 'KAFKA',
            valueFormat: 'AVRO',
            isWindowed: false,
          }),
          expect.objectContaining({ name: 'orders eur' }),
        ],
      },
      expect.objectContaining({
        type: 'tables',
        sources: [
          expect.objectContaining({
            type: 'TABLE',
            name: 'ORDERS_PER_HOUR',
            isWindowed: true,
          }),
        ],
      }),
    ]);
  });

  it('reads persistent queries', () => {
    expect(decodeEntities(listQueries)).toMatchObject([
      {
        type: 'queries',
        queries: [
          {
            id: 'CTAS_ORDERS_PER_HOUR_45',
            sinks: ['ORDERS_PER_HOUR'],
            state: 'ERROR',
            stateCounts: { RUNNING: 3, ERROR: 1 },
          },
        ],
      },
    ]);
  });

  it('reads the description of a source, with its types as text', () => {
    expect(decodeEntities(describeOrders)).toEqual([
      {
        type: 'sourceDescription',
        statementText: 'DESCRIBE ORDERS EXTENDED;',
        warnings: ['One host did not answer'],
        source: {
          type: 'STREAM',
          name: 'ORDERS',
          topic: 'orders.placed.v1',
          keyFormat: 'KAFKA',
          valueFormat: 'AVRO',
          isWindowed: false,
          columns: [
            { name: 'ORDERID', type: 'STRING', role: 'key' },
            { name: 'TRACE', type: 'BYTES', role: 'header' },
            { name: 'TOTAL', type: 'DECIMAL(10, 2)' },
            {
              name: 'LINES',
              type: 'ARRAY<STRUCT<`SKU` STRING, `a``b` MAP<STRING, BIGINT>>>',
            },
            { name: 'PLACEDAT', type: 'TIMESTAMP' },
          ],
          timestampColumn: 'PLACEDAT',
          statement: 'CREATE STREAM ORDERS (...) WITH (...);',
          partitions: 6,
          replication: 3,
          readQueries: [ordersEur],
          writeQueries: [],
          statistics: 'consumer-messages-per-sec: 12.5 (ksql-1:8088)',
          errorStatistics: 'errors: 2 (ksql-1:8088)',
        },
      },
    ]);
  });

  it('reads several descriptions at once', () => {
    expect(
      decodeEntities([
        {
          '@type': 'source_descriptions',
          sourceDescriptions: describeOrders.map(
            ({ sourceDescription }) => sourceDescription,
          ),
        },
        {
          '@type': 'query_descriptions',
          queryDescriptions: explain.map(
            ({ queryDescription }) => queryDescription,
          ),
        },
      ]),
    ).toMatchObject([
      { type: 'sourceDescriptions', sources: [{ name: 'ORDERS' }] },
      { type: 'queryDescriptions', queries: [{ id: 'CSAS_ORDERS_EUR_43' }] },
    ]);
  });

  it('reads the description of a query', () => {
    expect(decodeEntities(explain)).toEqual([
      {
        type: 'queryDescription',
        statementText: 'EXPLAIN CSAS_ORDERS_EUR_43;',
        warnings: [],
        query: {
          id: 'CSAS_ORDERS_EUR_43',
          text: 'CREATE STREAM ORDERS_EUR ...',
          columns: [{ name: 'ORDERID', type: 'STRING', role: 'key' }],
          sources: ['ORDERS'],
          sinks: ['ORDERS_EUR'],
          topology: 'Topologies:\n   Sub-topology: 0',
          executionPlan: ' > [ SINK ]',
          state: 'RUNNING',
          queryType: 'PERSISTENT',
          consumerGroupId: expect.stringContaining('CSAS_ORDERS_EUR_43'),
          hostStates: { 'ksql-1:8088': 'RUNNING' },
          errors: [
            {
              at: '2024-07-25T09:38:30.867Z',
              message: 'No such topic',
              type: 'USER',
            },
          ],
        },
      },
    ]);
  });

  it('reads topics, with consumers where they are told', () => {
    const topic = { name: 'orders.placed.v1', replicas: [3, 3] };
    expect(decodeEntities(listTopics)).toMatchObject([
      { type: 'topics', topics: [topic] },
      {
        type: 'topics',
        topics: [{ ...topic, consumers: 4, consumerGroups: 0 }],
      },
    ]);
  });

  it('reads functions', () => {
    expect(decodeEntities(listFunctions)).toMatchObject([
      {
        type: 'functions',
        functions: [
          { name: 'UCASE', type: 'SCALAR', category: 'STRING' },
          { name: 'OLD_ONE', type: 'AGGREGATE' },
        ],
      },
      {
        type: 'functionDescription',
        function: {
          name: 'UCASE',
          type: 'SCALAR',
          description: 'To upper case',
          variants: [
            {
              arguments: [{ name: 'text', type: 'VARCHAR', isVariadic: false }],
              returnType: 'VARCHAR',
            },
          ],
        },
      },
    ]);
  });

  it('reads types', () => {
    expect(decodeEntities(listTypes)).toMatchObject([
      {
        type: 'types',
        types: [
          { name: 'MONEY', type: 'STRUCT<`AMOUNT` DECIMAL(10, 9)>' },
          { name: 'TAGS', type: 'ARRAY<STRING>' },
        ],
      },
    ]);
  });

  it('reads all the others, and hands on what it does not know', () => {
    expect(decodeEntities(others)).toMatchObject([
      {
        type: 'properties',
        properties: [
          {
            name: 'ksql.streams.auto.offset.reset',
            value: 'latest',
            isEditable: true,
          },
          { name: 'ssl.key', isEditable: false },
        ],
      },
      { type: 'variables', variables: [{ name: 'topic', value: 'orders' }] },
      { type: 'terminatedQuery', queryId: 'transient_1', wasTerminated: true },
      { type: 'assertion', subject: 'orders', exists: true },
      { type: 'assertion', subject: '55', exists: false },
      { type: 'warning', message: 'Source `A` does not exist.' },
      {
        type: 'unrecognized',
        statementText: 'LIST CONNECTORS;',
        wireType: 'connector_list',
        body: { connectors: [] },
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, object, object]>([
    ['a command without a number',            { '@type': 'currentStatus', commandId: 'a/b/c', commandStatus: { status: 'QUEUED', message: null }, commandSequenceNumber: -1 },
                                              { statementText: '', warnings: [], commandSequenceNumber: undefined, commandStatus: { status: 'QUEUED', message: '' } }],
    ['one format for key and value',          { '@type': 'streams', streams: [{ name: 'A', topic: 'a', format: 'JSON' }] },
                                              { sources: [{ type: 'STREAM', valueFormat: 'JSON' }] }],
    ['a query without a state',               { '@type': 'queries', queries: [{ id: 'Q', queryString: 'x', statusCount: { PAUSED: 1 } }] },
                                              { queries: [{ state: 'PAUSED', queryType: 'PERSISTENT', sinks: [], sinkTopics: [] }] }],
    ['a query without any status',            { '@type': 'queries', queries: [{ id: 'Q', queryString: 'x' }] },
                                              { queries: [{ state: 'UNKNOWN', stateCounts: {} }] }],
    ['a description that is not extended',    { '@type': 'sourceDescription', sourceDescription: { name: 'A', type: 'TABLE', topic: 'a', windowType: 'TUMBLING', fields: null, timestamp: '', statement: '', partitions: 0, replication: 0 } },
                                              { source: { columns: [], isWindowed: true, windowType: 'TUMBLING', timestampColumn: undefined, statement: undefined, partitions: undefined, replication: undefined, statistics: '' } }],
    ['statistics as text',                    { '@type': 'sourceDescription', sourceDescription: { name: 'A', type: 'STREAM', topic: 'a', statistics: 'The statistics field is deprecated, really.\nper-sec: 1' } },
                                              { source: { statistics: 'per-sec: 1' } }],
    ['a statement that was explained',        { '@type': 'queryDescription', queryDescription: { id: null, statementText: 'SELECT 1;', queryErrors: [{ timestamp: 9e15 }] } },
                                              { query: { id: undefined, sources: [], hostStates: {}, errors: [{ at: '', message: '', type: 'UNKNOWN' }] } }],
    ['a type of a newer server',              { '@type': 'type_list', types: { G: { type: 'GEOGRAPHY' }, D: { type: 'DECIMAL' } } },
                                              { types: [{ type: 'GEOGRAPHY' }, { type: 'DECIMAL' }] }],
    ['an entity named like a part of Object', { '@type': 'constructor' }, { type: 'unrecognized', wireType: 'constructor' }],
    ['an entity without a type',              { any: 1 }, { type: 'unrecognized', wireType: '', body: { any: 1 } }],
  ])('makes do with %s', (_case, wire, expected) => {
    expect(decodeEntities([wire])).toMatchObject([expected]);
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['an object',                     {}],
    ['nothing',                       undefined],
    ['a list of texts',               ['x']],
    ['a source without a name',       [{ '@type': 'streams', streams: [{ topic: 'a' }] }]],
    ['a source without a topic',      [{ '@type': 'tables', tables: [{ name: 'A' }] }]],
    ['a list that is none',           [{ '@type': 'streams', streams: 'many' }]],
    ['a query without an id',         [{ '@type': 'queries', queries: [{ queryString: 'x' }] }]],
    ['a description of nothing',      [{ '@type': 'sourceDescription' }]],
    ['a command without its status',  [{ '@type': 'currentStatus', commandId: 'a/b/c' }]],
  ])('refuses %s', (_case, body) => {
    expect(() => decodeEntities(body)).toThrow();
  });
});
