// SPDX-License-Identifier: Apache-2.0
import type {
  ConsumerGroupSpec,
  KsqlClusterSpec,
  Scenario,
  SubjectSpec,
  TopicSpec,
} from '../world/scenario';
import { staging, PRODUCT_DEFINITIONS, production } from './demoEnvironments';

/**
 * The world of Confluent's data mesh prototype: its three seed products, under the suite's own names of tag and
 * business metadata, and the outputs of its three use cases, made but not yet published. Users are in `Region_1` to
 * `Region_9`, spelt as in the statement that selects `Region_1`, so that the third use case finds something.
 */
export function prototype(): Scenario {
  return {
    startsAt: '2026-11-02T08:00:00Z',
    environments: [
      production({
        ...PRODUCT_DEFINITIONS,
        topics: [...products(), ...USE_CASE_OUTPUTS],
        subjects: SUBJECTS,
        consumerGroups: CONSUMER_GROUPS,
        ksqldb: [PROTOTYPE_KSQLDB],
      }),
      staging(),
    ],
  };
}

/** What the prototype's script told its ksqlDB; the use cases are left to the portal. */
const PROTOTYPE_KSQLDB: KsqlClusterSpec = {
  id: 'lksqlc-9d6ry',
  title: 'Retail ksqlDB',
  serviceId: 'pksqlc-6q0vz',
  kafkaClusterId: 'lkc-3x9wz1',
  apiKeys: [{ key: 'demo-ksql-key', secret: 'demo-ksql-secret' }],
  statements: [
    `CREATE STREAM STOCKTRADES WITH (KAFKA_TOPIC='stocktrades', VALUE_FORMAT='AVRO');`,
    `CREATE STREAM PAGEVIEWS WITH (KAFKA_TOPIC='pageviews', VALUE_FORMAT='AVRO');`,
    `CREATE TABLE USERS (ID STRING PRIMARY KEY) WITH (KAFKA_TOPIC='users', VALUE_FORMAT='AVRO');`,
  ],
};

/** Named after the components that read. The one that makes a report each morning cannot keep up with the web site. */
const CONSUMER_GROUPS: ConsumerGroupSpec[] = [
  { groupId: 'trade-surveillance', topics: ['stocktrades', 'users'] },
  { groupId: 'site-report', topics: ['pageviews'], behaviour: 'slow' },
];

function products(): TopicSpec[] {
  return [
    product('stocktrades', {
      owner: '@execution-team',
      domain: 'execution',
      description: 'Every trade, bought or sold, in all regions',
      sla: 'tier-1',
      quality: 'authoritative',
    }),
    product('pageviews', {
      owner: '@edge-team',
      domain: 'edge',
      description: 'Which pages of the web site are looked at, and by whom',
      sla: 'tier-2',
      quality: 'curated',
    }),
    product('users', {
      owner: '@membership-team',
      domain: 'membership',
      description: 'Every user, in all regions',
      sla: 'tier-1',
      quality: 'authoritative',
    }),
  ];
}

function product(name: string, about: Record<string, string>): TopicSpec {
  return {
    name,
    tags: ['DataProduct'],
    businessMetadata: { DataProduct: about },
  };
}

const USE_CASE_OUTPUTS: TopicSpec[] = [
  {
    name: 'trending_stocks',
    description: 'Quantity traded of each stock, by quarter of an hour',
    cleanupPolicy: ['compact', 'delete'],
  },
  {
    name: 'high_value_stock_trades',
    description: 'Trades that are large enough to be reviewed',
  },
  {
    name: 'us_enriched_stock_trades',
    description: 'Trades of users in Region_1, with what is known of the user',
  },
];

const enrichedTrade = (name: string) => ({
  type: 'record',
  name,
  namespace: 'io.confluent.ksql.avro_schemas',
  fields: ['USERID', 'REGIONID', 'SIDE']
    .map(optionalText)
    .concat(optionalInt('QUANTITY'))
    .concat(optionalText('SYMBOL'))
    .concat(optionalInt('PRICE'))
    .concat(optionalText('ACCOUNT')),
});

const SUBJECTS: SubjectSpec[] = [
  values('stocktrades', {
    type: 'record',
    name: 'StockTrade',
    namespace: 'ksql',
    fields: [
      { name: 'side', type: 'string' },
      { name: 'quantity', type: 'int' },
      { name: 'symbol', type: 'string' },
      { name: 'price', type: 'int', doc: 'In pennies' },
      { name: 'account', type: 'string' },
      { name: 'userid', type: 'string' },
    ],
  }),
  values('pageviews', {
    type: 'record',
    name: 'pageviews',
    namespace: 'ksql',
    fields: [
      { name: 'viewtime', type: 'long' },
      { name: 'userid', type: 'string' },
      { name: 'pageid', type: 'string' },
    ],
  }),
  values('users', {
    type: 'record',
    name: 'users',
    namespace: 'ksql',
    fields: [
      { name: 'registertime', type: 'long' },
      { name: 'userid', type: 'string' },
      { name: 'regionid', type: 'string', doc: 'Region_1 to Region_9' },
      { name: 'gender', type: 'string' },
    ],
  }),
  values('trending_stocks', {
    type: 'record',
    name: 'TrendingStocks',
    namespace: 'io.confluent.ksql.avro_schemas',
    fields: [
      optionalInt('TOTAL_QUANTITY'),
      { name: 'WINDOW_START', type: ['null', 'long'], default: null },
      { name: 'WINDOW_END', type: ['null', 'long'], default: null },
    ],
  }),
  values('high_value_stock_trades', enrichedTrade('HighValueStockTrades')),
  values('us_enriched_stock_trades', enrichedTrade('UsEnrichedStockTrades')),
];

function values(topic: string, schema: object): SubjectSpec {
  return { name: `${topic}-value`, versions: [{ schema }] };
}

function optionalText(name: string) {
  return { name, type: ['null', 'string'], default: null };
}

function optionalInt(name: string) {
  return { name, type: ['null', 'int'], default: null };
}
