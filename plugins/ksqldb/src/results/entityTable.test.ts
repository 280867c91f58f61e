// SPDX-License-Identifier: Apache-2.0
import type { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  aKsqlExplanation,
  aKsqlSource,
  aListedQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { english } from '../__testUtils__/english';
import { EntityView, entityViews } from './entityTable';

/** A view on one line. */
const written = (view: EntityView) =>
  view.kind === 'table'
    ? [view.headings, ...view.rows].map(cells => cells.join(' | ')).join(' / ')
    : view.text;

type Told<T> = T extends KsqlEntity
  ? Omit<T, 'statementText' | 'warnings'>
  : never;

const views = (entity: Told<KsqlEntity>) =>
  entityViews({ statementText: '', warnings: [], ...entity }, english).map(
    written,
  );

describe('entityViews', () => {
  // prettier-ignore
  test.each<[string, Told<KsqlEntity>, string[]]>([
    ['streams',      { type: 'streams', sources: [aKsqlSource()] }, ['Name | Topic | Key format | Value format | Windowed / ORDERS | orders.placed.v1 | KAFKA | AVRO | no']],
    ['queries',      { type: 'queries', queries: [aListedQuery({ text: 'A' })] }, ['Query | State | Writes | Statement / CSAS_ORDERS_EUR_43 | RUNNING | ORDERS_EUR | A']],
    ['a stream',     { type: 'sourceDescription', source: aKsqlSource() }, ['Column | Type | Role / ORDERID | STRING | key / TOTAL | DECIMAL(10, 2) | ']],
    ['a query',      { type: 'queryDescription', query: { ...aKsqlExplanation().query, topology: 'T' } }, ['Column | Type | Role', 'T']],
    ['topics',       { type: 'topics', topics: [{ name: 'a', replicas: [3, 3] }] }, ['Name | Partitions | Replicas / a | 2 | 3']],
    ['functions',    { type: 'functions', functions: [{ name: 'ABS', type: 'SCALAR' }] }, ['Name | Type | Category / ABS | SCALAR | ']],
    ['what is done', { type: 'currentStatus', commandId: 'c', commandStatus: { status: 'SUCCESS', message: 'Stream created' } }, ['Stream created']],
    ['a query that starts', { type: 'currentStatus', commandId: 'c', commandStatus: { status: 'SUCCESS', message: 'Created query', queryId: 'CSAS_A_1' } }, ['Created query', 'The query CSAS_A_1 was started.']],
    ['a warning',    { type: 'warning', message: 'It exists' }, ['Warning: It exists']],
    ['a function',   { type: 'functionDescription', function: { name: 'ABS', type: 'SCALAR', description: 'Without its sign.', variants: [{ arguments: [{ name: 'x', type: 'INT', description: '', isVariadic: false }], returnType: 'INT', description: 'D' }] } }, ['Without its sign.', 'Call | Description / ABS(x INT) → INT | D']],
    ['what is new',  { type: 'unrecognized', wireType: 'x', body: { a: 1 } }, ['{\n  "a": 1\n}']],
  ])('lays out %s', (_case, entity, expected) => {
    expect(views(entity)).toEqual(expected);
  });
});
