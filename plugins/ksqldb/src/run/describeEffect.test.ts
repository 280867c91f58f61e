// SPDX-License-Identifier: Apache-2.0
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import { english } from '../__testUtils__/english';
import { describeEffect } from './describeEffect';

const effectOf = (text: string) => {
  const classification = classify(text);
  if (classification.status === 'rejected') {
    throw new Error(classification.problem.message);
  }
  return describeEffect(classification.statements[0]!, english);
};

describe('describeEffect', () => {
  // prettier-ignore
  test.each<[string, string, boolean]>([
    ["CREATE STREAM A (B STRING) WITH (KAFKA_TOPIC = 'a.v1', VALUE_FORMAT = 'JSON')", 'Creates the stream A over the topic a.v1.', false],
    ["CREATE TABLE A (B STRING PRIMARY KEY) WITH (KAFKA_TOPIC = 'a.v1', VALUE_FORMAT = 'JSON')", 'Creates the table A over the topic a.v1.', false],
    ['CREATE STREAM A AS SELECT * FROM B JOIN C WITHIN 1 HOUR ON B.X = C.X', 'Creates the stream A, its topic, and a query that fills it from B, C until somebody terminates it.', false],
    ["CREATE TABLE A WITH (KAFKA_TOPIC = 'a') AS SELECT X, COUNT(*) FROM B GROUP BY X", 'Creates the table A, its topic a, and a query that fills it from B until somebody terminates it.', false],
    ['INSERT INTO A SELECT * FROM B',            'Starts a query that writes what comes from B into A until somebody terminates it.', false],
    ["INSERT INTO A (B) VALUES ('x')",           'Writes a row into A. It goes to the topic and cannot be taken back.', false],
    ['DROP STREAM A',                            'Drops A. Its topic stays.', true],
    ['DROP TABLE IF EXISTS A DELETE TOPIC',      'Drops A and deletes its topic with all records. This cannot be undone.', true],
    ['ALTER STREAM A ADD COLUMN B STRING',       'Adds to the columns of A.', false],
    ['CREATE TYPE A AS STRUCT<B STRING>',        'Creates a type that everybody on this cluster can use.', false],
    ['DROP TYPE A',                              'Drops a type. What uses it stays as it is.', true],
    ['TERMINATE CSAS_A_1',                       'Ends CSAS_A_1 for good. What they write gets no more rows.', true],
    ['TERMINATE ALL',                            'Ends all queries of the cluster for good. What they write gets no more rows.', true],
    ['PAUSE CSAS_A_1',                           'Pauses CSAS_A_1. What they write gets no rows until they go on.', true],
    ['RESUME ALL',                               'Lets all queries of the cluster go on where they were paused.', false],
  ])('tells of %s', (text, expected, isDestructive) => {
    expect(effectOf(text)).toEqual({ text: expected, isDestructive });
  });

  test.each([
    'LIST STREAMS',
    'DESCRIBE A',
    'SELECT * FROM A',
    'EXPLAIN CSAS_A_1',
  ])('finds none of %s', text => {
    expect(effectOf(text)).toBeUndefined();
  });
});
