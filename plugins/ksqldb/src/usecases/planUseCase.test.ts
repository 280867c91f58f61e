// SPDX-License-Identifier: Apache-2.0
import {
  aKsqlSource,
  aPersistentQuery,
  aUseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { KnownOfCluster, planUseCase } from './planUseCase';

const orders = aKsqlSource();
const ordersEur = aKsqlSource({ name: 'ORDERS_EUR', topic: 'orders.eur.v1' });
const query = aPersistentQuery();
const refused = aKsqlSource({ refusal: 'Its rows hold personal data.' });

describe('planUseCase', () => {
  // prettier-ignore
  test.each<[string, KnownOfCluster, object]>([
    ['can be run when its input is there',    { sources: [orders], queries: [] },                 { missing: [], isDone: false, inputs: [{ status: 'there' }] }],
    ['names the input that is missing',       { sources: [], queries: [] },                       { missing: ['ORDERS'], inputs: [{ status: 'missing' }] }],
    ['takes nothing for missing unread',      {},                                                 { missing: [], isDone: false, inputs: [{ status: 'unknown' }] }],
    ['says why an input may not be read',     { sources: [refused] },                             { missing: [], refusal: 'Its rows hold personal data.' }],
    ['is done when its output is there',      { sources: [orders, ordersEur], queries: [query] }, { isDone: true, creations: [{ existing: ordersEur, query }] }],
    ['is done though nothing fills it',       { sources: [orders, ordersEur], queries: [] },      { isDone: true, creations: [{ existing: ordersEur, query: undefined }] }],
  ])('%s', (_case, known, expected) => {
    expect(planUseCase(aUseCase(), known)).toMatchObject({ status: 'readable', ...expected });
  });

  // prettier-ignore
  test.each<[string, { kind: string; name: string }[]]>([
    ["CREATE STREAM A AS SELECT * FROM ORDERS;",                                  [{ kind: 'stream', name: 'A' }]],
    ["CREATE TABLE a AS SELECT X, COUNT(*) FROM ORDERS GROUP BY X;",              [{ kind: 'table', name: 'A' }]],
    ["CREATE STREAM `a` (X STRING) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON'); CREATE STREAM B AS SELECT * FROM `a`;",
                                                                                  [{ kind: 'stream', name: 'a' }, { kind: 'stream', name: 'B' }]],
    ["INSERT INTO A SELECT * FROM ORDERS;",                                       []],
  ])('reads off %s what it creates', (statement, expected) => {
    expect(planUseCase(aUseCase({ statement }), {})).toMatchObject({
      creations: expected,
      isDone: false,
    });
  });

  it('says why a statement cannot be read', () => {
    expect(planUseCase(aUseCase({ statement: "SELECT 'x" }), {})).toEqual({
      status: 'unreadable',
      message: expect.any(String),
    });
  });
});
