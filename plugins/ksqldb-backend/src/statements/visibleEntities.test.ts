// SPDX-License-Identifier: Apache-2.0
import {
  KsqlEntity,
  KsqlListedQuery,
  KsqlListedSource,
  KsqlQueryDescription,
  KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { namesToLookUp, visibleEntities } from './visibleEntities';

/** A part of an answer, without what it does not matter here. */
type Part<T = KsqlEntity> = T extends KsqlEntity
  ? Omit<T, 'statementText' | 'warnings'>
  : never;

const entity = (part: Part): KsqlEntity =>
  ({ statementText: 'LIST …;', warnings: [], ...part }) as KsqlEntity;

const source = (name: string): KsqlListedSource => ({
  type: 'STREAM',
  name,
  topic: name.toLowerCase(),
});
const query = (id: string): KsqlListedQuery => ({
  id,
  text: `CREATE STREAM ${id} …`,
  sinks: [],
  sinkTopics: [],
  queryType: 'PERSISTENT',
  state: 'RUNNING',
  stateCounts: {},
});
const described = (
  name: string,
  queries: string[] = [],
  statement?: string,
): KsqlSourceDescription => ({
  ...source(name),
  columns: [],
  statement,
  readQueries: queries.map(query),
  writeQueries: queries.map(query),
  statistics: '',
  errorStatistics: '',
});
const explained = (id: string, sources: string[]): KsqlQueryDescription => ({
  id,
  text: '',
  columns: [],
  sources,
  sinks: [],
  topology: '',
  executionPlan: '',
  hostStates: {},
  errors: [],
});
const topic = (name: string) => ({ name, replicas: [3] });

/** Of a cluster that also has a source, a query and a topic that are hidden. */
const visible = {
  sources: new Map([
    ['ORDERS', { statement: 'CREATE STREAM ORDERS …' }],
    ['FROM_HIDDEN', {}],
  ]),
  queries: new Set(['CSAS_1']),
  topics: new Set(['orders']),
};

describe('visibleEntities', () => {
  // prettier-ignore
  test.each<[string, Part, Part | undefined]>([
    ['streams',              { type: 'streams', sources: [source('ORDERS'), source('HIDDEN')] },                  { type: 'streams', sources: [source('ORDERS')] }],
    ['tables',               { type: 'tables', sources: [source('HIDDEN')] },                                     { type: 'tables', sources: [] }],
    ['queries',              { type: 'queries', queries: [query('CSAS_1'), query('HIDDEN_2')] },                  { type: 'queries', queries: [query('CSAS_1')] }],
    ['queries in full',      { type: 'queryDescriptions', queries: [explained('CSAS_1', []), explained('HIDDEN_2', [])] }, { type: 'queryDescriptions', queries: [explained('CSAS_1', [])] }],
    ['topics',               { type: 'topics', topics: [topic('orders'), topic('hidden')] },                      { type: 'topics', topics: [topic('orders')] }],
    ['sources in full',      { type: 'sourceDescriptions', sources: [described('ORDERS', ['CSAS_1', 'HIDDEN_2']), described('HIDDEN')] }, { type: 'sourceDescriptions', sources: [described('ORDERS', ['CSAS_1'], 'CREATE STREAM ORDERS …')] }],
    ['queries of a source',  { type: 'sourceDescription', source: described('ORDERS', ['CSAS_1', 'HIDDEN_2']) },  { type: 'sourceDescription', source: described('ORDERS', ['CSAS_1'], 'CREATE STREAM ORDERS …') }],
    ['what a source came from', { type: 'sourceDescription', source: described('FROM_HIDDEN', [], 'CREATE STREAM FROM_HIDDEN AS SELECT * FROM HIDDEN;') }, { type: 'sourceDescription', source: described('FROM_HIDDEN') }],
    ['a hidden source',      { type: 'sourceDescription', source: described('HIDDEN') },                          undefined],
    ['a query over hidden sources', { type: 'queryDescription', query: explained('X', ['ORDERS', 'HIDDEN']) },    undefined],
    ['properties',           { type: 'properties', properties: [{ name: 'ksql.service.id', value: 'x' }] },       undefined],
    ['variables',            { type: 'variables', variables: [{ name: 'a', value: 'x' }] },                       undefined],
    ['what nobody knows',    { type: 'unrecognized', wireType: 'connector_list', body: { connectors: ['x'] } },   undefined],
  ])('hides what is hidden among %s', (_case, part, expected) => {
    expect(visibleEntities([entity(part)], visible)).toEqual(
      expected ? [entity(expected)] : [],
    );
  });

  // prettier-ignore
  test.each<[string, Part]>([
    ['the explanation of a query', { type: 'queryDescription', query: explained('X', ['ORDERS']) }],
    ['the status of a command',    { type: 'currentStatus', commandId: 'stream/X/drop', commandStatus: { status: 'SUCCESS', message: '' } }],
    ['functions',                  { type: 'functions', functions: [{ name: 'LCASE', type: 'SCALAR' }] }],
    ['types',                      { type: 'types', types: [{ name: 'ADDRESS', type: 'STRING' }] }],
    ['a warning',                  { type: 'warning', message: 'Cannot add stream: it exists.' }],
    ['an ended query',             { type: 'terminatedQuery', queryId: 'X', wasTerminated: true }],
  ])('shows %s as it is', (_case, part) => {
    expect(visibleEntities([entity(part)], visible)).toEqual([entity(part)]);
  });
});

describe('namesToLookUp', () => {
  // prettier-ignore
  test.each<[string, Part[], ReturnType<typeof namesToLookUp>]>([
    ['nothing for a command',          [{ type: 'currentStatus', commandId: '', commandStatus: { status: 'SUCCESS', message: '' } }], { sources: false, queries: false, topics: [] }],
    ['sources for a list of them',     [{ type: 'streams', sources: [] }],                          { sources: true,  queries: false, topics: [] }],
    ['queries for a list of them',     [{ type: 'queries', queries: [] }],                          { sources: false, queries: true,  topics: [] }],
    ['both for a source in full',      [{ type: 'sourceDescription', source: described('ORDERS') }], { sources: true,  queries: true,  topics: [] }],
    ['sources for an explanation',     [{ type: 'queryDescription', query: explained('X', []) }],   { sources: true,  queries: false, topics: [] }],
    ['the topics that are listed',     [{ type: 'topics', topics: [topic('a'), topic('b')] }],      { sources: false, queries: false, topics: ['a', 'b'] }],
  ])('are %s', (_case, parts, expected) => {
    expect(namesToLookUp(parts.map(entity))).toEqual(expected);
  });
});
