// SPDX-License-Identifier: Apache-2.0
import type { TopicAccess } from '@data-mesh/backstage-plugin-data-products-common';
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  ALL_RIGHTS,
  aProductTopic,
  aQuery,
  aSource,
  otherTopic,
} from '../__testUtils__/holdings';
import { decideAccess } from './decideAccess';
import { toKnowledge } from './readKnowledge';
import type { StatementFacts } from './StatementFacts';

const CUSTOMERS = aProductTopic('customers', { personalData: 'yes' });

/**
 * What there is: ORDERS of somebody's product and SHIPMENTS of the caller's, CUSTOMERS with personal data, REPORTS of which
 * nobody has looked at the schema, SALARIES of a hidden product, and what is of no product: SCRATCH, and what is derived:
 * ORDERS_EUR of orders, GREETINGS of customers, BONUSES of salaries.
 */
const knowledge = toKnowledge({
  sources: [
    aSource('ORDERS', 'orders'),
    aSource('SHIPMENTS', 'shipments'),
    aSource('CUSTOMERS', 'customers', { type: 'TABLE' }),
    aSource('REPORTS', 'reports'),
    aSource('SALARIES', 'salaries'),
    aSource('SCRATCH', 'scratch'),
    aSource('ORDERS_EUR', 'pkORDERS_EUR', { statement: undefined }),
    aSource('GREETINGS', 'pkGREETINGS', {
      statement: 'CREATE STREAM GREETINGS AS SELECT * FROM CUSTOMERS;',
    }),
    aSource('BONUSES', 'pkBONUSES', { statement: undefined }),
  ],
  queries: [
    aQuery('Q_EUR', ['ORDERS'], ['ORDERS_EUR']),
    aQuery('Q_GREETINGS', ['CUSTOMERS'], ['GREETINGS']),
    aQuery('Q_BONUSES', ['SALARIES'], ['BONUSES']),
  ],
  serviceId: 'pk',
  readAt: '2026-11-02T08:00:00.000Z',
});

const TOPICS: TopicAccess[] = [
  aProductTopic('orders'),
  aProductTopic('orders.raw'),
  aProductTopic('shipments', { isOwned: true }),
  CUSTOMERS,
  aProductTopic('reports', { personalData: 'unknown' }),
  aProductTopic('pkPUBLISHED'),
  otherTopic('salaries', 'hidden'),
  ...[
    'scratch',
    'pkORDERS_EUR',
    'pkGREETINGS',
    'pkBONUSES',
    'new',
    'NEW',
    'pkNEW',
    'PUBLISHED',
    '_confluent-ksql-pkquery_Q_EUR-changelog',
  ].map(topic => otherTopic(topic, 'noProduct')),
];

function facts(overrides: Partial<StatementFacts> = {}): StatementFacts {
  return {
    rights: ALL_RIGHTS,
    topicBySource: new Map(
      [...knowledge.sources].map(([name, { topic }]) => [name, topic]),
    ),
    flows: knowledge.flows,
    access: new Map(TOPICS.map(access => [access.topic, access])),
    clusterTitle: 'Retail ksqlDB',
    writeTo: 'owned',
    queries: knowledge.queries,
    topicPrefixes: knowledge.topicPrefixes,
    ...overrides,
  };
}

/** The error and its message, or `sent`. */
function decide(text: string, overrides?: Partial<StatementFacts>): string {
  const classified = classify(text);
  if (classified.status === 'rejected') {
    throw new Error(`${text}: ${classified.problem.message}`);
  }
  const refusal = decideAccess(classified.statements, facts(overrides));
  return refusal ? `${refusal.error}: ${refusal.message}` : 'sent';
}

const UNMASKED = {
  access: new Map(
    TOPICS.map(access => [
      access.topic,
      access.status === 'product'
        ? { ...access, mayReadUnmasked: true }
        : access,
    ]),
  ),
};
const ONLY_PRODUCTS = { rights: { ...ALL_RIGHTS, useUnownedSources: false } };
const WRITE_TO_ANY = { writeTo: 'any' } as const;

describe('what a statement names decides whether it is sent:', () => {
  // prettier-ignore
  test.each<[string, string, Partial<StatementFacts>, string]>([
    //                                                                                              who               outcome
    ['rows of a product',                   'SELECT * FROM ORDERS EMIT CHANGES;',                       {},             'sent'],
    ['rows of what is not there',           'SELECT * FROM NOTHING;',                                   {},             'notFound: There is no stream or table NOTHING on'],
    ['rows of a hidden product',            'SELECT * FROM SALARIES;',                                  {},             'notFound: There is no stream or table SALARIES on'],
    ['a join with it',                      'SELECT * FROM ORDERS O JOIN SALARIES S ON O.ID = S.ID EMIT CHANGES;', {},  'notFound: There is no stream or table SALARIES on'],
    ['a name in other letters',             'SELECT * FROM `orders`;',                                  {},             'notFound: There is no stream or table orders on'],
    ['personal data',                       'SELECT * FROM CUSTOMERS;',                                 {},             'notAllowed: CUSTOMERS holds personal data'],
    ['personal data, for who may see it',   'SELECT * FROM CUSTOMERS;',                                 UNMASKED,       'sent'],
    ['what is derived from personal data',  'SELECT * FROM GREETINGS;',                                 {},             'notAllowed: GREETINGS holds personal data'],
    ['that, for who may see it',            'SELECT * FROM GREETINGS;',                                 UNMASKED,       'sent'],
    ['what nobody has looked at',           'SELECT * FROM REPORTS;',                                   {},             'notAllowed: REPORTS may hold personal data'],
    ['what is derived from a hidden one',   'SELECT * FROM BONUSES;',                                   UNMASKED,       'notAllowed: BONUSES may hold personal data'],
    ['what is of no product',               'SELECT * FROM SCRATCH;',                                   {},             'sent'],
    ['that, without the permission',        'SELECT * FROM SCRATCH;',                                   ONLY_PRODUCTS,  'notFound: There is no stream or table SCRATCH on'],
    ['what is derived without marks',       'SELECT * FROM ORDERS_EUR;',                                {},             'sent'],

    ['records of a product',                'PRINT orders;',                                            {},             'sent'],
    ['records of a hidden product',         'PRINT salaries;',                                          {},             'notFound: There is no topic salaries on'],
    ['records with personal data',          'PRINT customers;',                                         {},             'notAllowed: Topic customers holds personal data'],
    ['records derived from some',           'PRINT `pkGREETINGS`;',                                     {},             'notAllowed: Topic pkGREETINGS holds personal data'],
    ['records of no product',               'PRINT scratch;',                                           ONLY_PRODUCTS,  'notFound: No data product that you may read has a topic scratch.'],
    ['hidden records, without permission',  'PRINT salaries;',                                          ONLY_PRODUCTS,  'notFound: No data product that you may read has a topic salaries.'],
    ['records of an internal topic',        'PRINT `_confluent-ksql-pkquery_Q_EUR-changelog`;',         UNMASKED,       'notAllowed: Topic _confluent-ksql-pkquery_Q_EUR-changelog is internal'],
    ['a topic nobody has asked about',      'PRINT unasked;',                                           {},             'notFound: There is no topic unasked on'],

    ['lists',                               'LIST STREAMS; SHOW TOPICS; LIST QUERIES;',                 ONLY_PRODUCTS,  'sent'],
    ['a description',                       'DESCRIBE CUSTOMERS EXTENDED;',                             {},             'sent'],
    ['a hidden description',                'DESCRIBE SALARIES;',                                       {},             'notFound: There is no stream or table SALARIES on'],
    ['the plan of a query',                 'EXPLAIN SELECT * FROM ORDERS EMIT CHANGES;',               {},             'sent'],
    ['the plan of a hidden query',          'EXPLAIN SELECT * FROM SALARIES EMIT CHANGES;',             {},             'notFound: There is no stream or table SALARIES on'],
    ['the plan of one that runs',           'EXPLAIN Q_EUR;',                                           {},             'sent'],
    ['the plan of a hidden one that runs',  'EXPLAIN Q_BONUSES;',                                       {},             'notFound: There is no persistent query Q_BONUSES on'],

    ['a stream over a product',             "CREATE STREAM NEW (ID STRING KEY) WITH (KAFKA_TOPIC='orders.raw', VALUE_FORMAT='AVRO');", {}, 'sent'],
    ['a stream over a hidden topic',        "CREATE STREAM NEW (ID STRING KEY) WITH (KAFKA_TOPIC='salaries', VALUE_FORMAT='AVRO');", {}, 'notFound: There is no topic salaries on'],
    ['a stream over no product',            "CREATE STREAM NEW (ID STRING KEY) WITH (KAFKA_TOPIC='scratch', VALUE_FORMAT='AVRO');", ONLY_PRODUCTS, 'notFound: No data product that you may read has a topic scratch.'],
    ['a stream over an internal topic',     "CREATE STREAM NEW (ID STRING KEY) WITH (KAFKA_TOPIC='_confluent-ksql-pkquery_Q_EUR-changelog', VALUE_FORMAT='AVRO');", {}, 'notAllowed: Topic _confluent-ksql-pkquery_Q_EUR-changelog is internal'],
    ['a name that a hidden one has',        "CREATE OR REPLACE STREAM SALARIES (ID STRING KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='AVRO');", {}, 'notAllowed: The name SALARIES cannot be used'],

    ['a stream from another',               'CREATE STREAM NEW AS SELECT * FROM ORDERS;',               {},             'sent'],
    ['that, without the permission',        'CREATE STREAM NEW AS SELECT * FROM ORDERS;',               ONLY_PRODUCTS,  'notFound: No data product that you may read has a topic NEW.'],
    ['a stream from a hidden one',          'CREATE STREAM NEW AS SELECT * FROM SALARIES;',             {},             'notFound: There is no stream or table SALARIES on'],
    ['a stream from personal data',         'CREATE STREAM NEW AS SELECT * FROM CUSTOMERS;',            {},             'notAllowed: CUSTOMERS holds personal data'],
    ['rows into an own product',            "CREATE STREAM NEW WITH (KAFKA_TOPIC='shipments') AS SELECT * FROM ORDERS;", {}, 'sent'],
    ['rows into one of others',             "CREATE STREAM NEW WITH (KAFKA_TOPIC='orders.raw') AS SELECT * FROM ORDERS;", {}, 'notAllowed: Topic orders.raw belongs to the data product orders.raw, and only its owner'],
    ['that, where it is opened',            "CREATE STREAM NEW WITH (KAFKA_TOPIC='orders.raw') AS SELECT * FROM ORDERS;", WRITE_TO_ANY, 'sent'],
    ['rows into a hidden one',              "CREATE STREAM NEW WITH (KAFKA_TOPIC='salaries') AS SELECT * FROM ORDERS;", WRITE_TO_ANY, 'notFound: There is no topic salaries on'],
    ['a topic called like one of others',   'CREATE STREAM PUBLISHED AS SELECT * FROM ORDERS;',         {},             'notAllowed: Topic pkPUBLISHED belongs to the data product'],
    ['another query for one of others',     'CREATE OR REPLACE STREAM ORDERS AS SELECT * FROM SCRATCH;', {},            'notAllowed: Topic orders belongs to the data product orders'],
    ['another query for an own one',        "CREATE OR REPLACE STREAM SHIPMENTS WITH (KAFKA_TOPIC='shipments') AS SELECT * FROM ORDERS;", {}, 'sent'],
    ['more rows for an own one',            'INSERT INTO SHIPMENTS SELECT * FROM ORDERS;',              {},             'sent'],
    ['more rows for one of others',         'INSERT INTO ORDERS SELECT * FROM SHIPMENTS;',              {},             'notAllowed: Topic orders belongs to'],
    ['more rows for a hidden one',          'INSERT INTO SALARIES SELECT * FROM SHIPMENTS;',            WRITE_TO_ANY,   'notFound: There is no stream or table SALARIES on'],
    ['more rows from a hidden one',         'INSERT INTO SHIPMENTS SELECT * FROM SALARIES;',            {},             'notFound: There is no stream or table SALARIES on'],
    ['more rows of personal data',          'INSERT INTO SHIPMENTS SELECT * FROM CUSTOMERS;',           {},             'notAllowed: CUSTOMERS holds personal data'],
    ['one row for an own one',              "INSERT INTO SHIPMENTS (ID) VALUES ('1');",                 {},             'sent'],
    ['one row for one of others',           "INSERT INTO ORDERS (ID) VALUES ('1');",                    {},             'notAllowed: Topic orders belongs to'],
    ['one row for a hidden one',            "INSERT INTO SALARIES (ID) VALUES ('1');",                  WRITE_TO_ANY,   'notFound: There is no stream or table SALARIES on'],
    ['one row for no product',              "INSERT INTO SCRATCH (ID) VALUES ('1');",                   {},             'sent'],

    ['the end of a stream',                 'DROP STREAM ORDERS;',                                      {},             'sent'],
    ['the end of its topic, too',           'DROP STREAM ORDERS DELETE TOPIC;',                         {},             'notAllowed: Topic orders belongs to'],
    ['the end of an own topic',             'DROP STREAM SHIPMENTS DELETE TOPIC;',                      {},             'sent'],
    ['the end of what is hidden',           'DROP STREAM IF EXISTS SALARIES;',                          {},             'notFound: There is no stream or table SALARIES on'],
    ['a change of what is hidden',          'ALTER STREAM SALARIES ADD COLUMN X INT;',                  {},             'notFound: There is no stream or table SALARIES on'],
    ['a type',                              'CREATE TYPE MONEY AS STRUCT<AMOUNT INT>;',                 ONLY_PRODUCTS,  'sent'],

    ['the end of a query',                  'TERMINATE Q_EUR;',                                         {},             'sent'],
    ['the end of one with hidden rows',     'TERMINATE Q_BONUSES;',                                     {},             'notFound: There is no persistent query Q_BONUSES on'],
    ['the end of one that is not there',    'PAUSE Q_NOTHING;',                                         {},             'notFound: There is no persistent query Q_NOTHING on'],
    ['the end of all, hidden ones too',     'TERMINATE ALL;',                                           {},             'notAllowed: ALL means queries'],
    ['the end of all',                      'RESUME ALL;',                                              { queries: [] }, 'sent'],

    ['what the text itself creates',        'CREATE STREAM NEW AS SELECT * FROM ORDERS; SELECT * FROM NEW;',       {},       'sent'],
    ['personal data on that way',           'CREATE STREAM NEW AS SELECT * FROM CUSTOMERS; INSERT INTO SHIPMENTS SELECT * FROM NEW;', UNMASKED, 'sent'],
    ['a declared topic with some',          "CREATE STREAM NEW (ID STRING KEY) WITH (KAFKA_TOPIC='customers', VALUE_FORMAT='AVRO'); SELECT * FROM NEW;", {}, 'notAllowed: NEW holds personal data'],
    ['what the text itself drops',          'DROP STREAM SCRATCH; SELECT * FROM SCRATCH;',              {},             'notFound: There is no stream or table SCRATCH on'],
    ['rows into one that is there, after a declaration that does nothing',   "CREATE STREAM IF NOT EXISTS ORDERS (ID STRING KEY) WITH (KAFKA_TOPIC='scratch', VALUE_FORMAT='AVRO'); INSERT INTO ORDERS (ID) VALUES ('1');", {}, 'notAllowed: Topic orders belongs to'],
    ['its topic deleted, after such a declaration',                          "CREATE STREAM IF NOT EXISTS ORDERS (ID STRING KEY) WITH (KAFKA_TOPIC='scratch', VALUE_FORMAT='AVRO'); DROP STREAM ORDERS DELETE TOPIC;", {}, 'notAllowed: Topic orders belongs to'],
    ['personal data, after such a declaration',                              "CREATE TABLE IF NOT EXISTS CUSTOMERS (ID STRING PRIMARY KEY) WITH (KAFKA_TOPIC='scratch', VALUE_FORMAT='AVRO'); CREATE TABLE NEW AS SELECT * FROM CUSTOMERS;", {}, 'notAllowed: CUSTOMERS holds personal data'],
    ['one that was dropped, and declared anew',                              "DROP STREAM ORDERS; CREATE STREAM ORDERS (ID STRING KEY) WITH (KAFKA_TOPIC='scratch', VALUE_FORMAT='AVRO'); INSERT INTO ORDERS (ID) VALUES ('1');", {}, 'sent'],
    ['more rows that name the topic of others',                              "INSERT INTO SHIPMENTS WITH (KAFKA_TOPIC='orders') SELECT * FROM SCRATCH;", {}, 'notAllowed: Topic orders belongs to'],
    ['the second of two',                   'DROP STREAM ORDERS; DROP STREAM SALARIES;',                {},             'notFound: There is no stream or table SALARIES on'],
  ])('%s', (_what, text, overrides, outcome) => {
    expect(decide(text, overrides).slice(0, outcome.length)).toBe(outcome);
  });

  it.each([
    'SELECT * FROM NAME;',
    'DESCRIBE NAME;',
    'DROP STREAM NAME;',
    'INSERT INTO NAME (ID) VALUES (1);',
  ])('%s is answered alike for what is hidden and what is not there', text => {
    const hidden = decide(text.replace('NAME', 'SALARIES'));
    const absent = decide(text.replace('NAME', 'NOTHING'));
    expect(hidden.replaceAll('SALARIES', 'NOTHING')).toBe(absent);
  });

  it('carries the marks of what one statement reads to what the next one reads', () => {
    const mixed = new Map(facts().access).set('shipments', {
      ...aProductTopic('shipments', { isOwned: true }),
    });
    mixed.set('customers', {
      ...CUSTOMERS,
      mayReadUnmasked: true,
    } as TopicAccess);
    expect(
      decide(
        'INSERT INTO SHIPMENTS SELECT * FROM CUSTOMERS; SELECT * FROM SHIPMENTS;',
        { access: mixed },
      ),
    ).toMatch('notAllowed: SHIPMENTS holds personal data');
  });
});
