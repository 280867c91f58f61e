// SPDX-License-Identifier: Apache-2.0
import { planSelect } from '../ksqldb/engine/planSelect';
import { runPull } from '../ksqldb/engine/runPull';
import { findSource } from '../ksqldb/execution/Execution';
import type { KsqlCluster } from '../ksqldb/KsqlCluster';
import type { Scenario } from '../world/scenario';
import { World } from '../world/World';
import { prototype } from './prototype';
import { retail } from './retail';

const NOW = new Date('2026-11-16T09:00:00Z');

function clusterOf(scenario: Scenario, id: string): KsqlCluster {
  const world = new World(scenario, () => NOW);
  return world.environment('env-7k2mq9').ksqlCluster(id)!;
}

function pulled(cluster: KsqlCluster, sql: string) {
  const execution = cluster.live();
  const plan = planSelect(sql, { find: name => findSource(execution, name) });
  return runPull(plan, { nowMs: cluster.nowMs() });
}

describe('the ksqlDB of retail', () => {
  const cluster = clusterOf(retail({ now: NOW }), 'lksqlc-9d6ry');
  const { metastore } = cluster;

  test('has five streams, three tables and six queries, one paused and one failed', () => {
    expect(metastore.sourcesOf('STREAM')).toHaveLength(5);
    expect(metastore.sourcesOf('TABLE')).toHaveLength(3);
    expect(
      metastore.allQueries().map(({ id, state }) => `${id} ${state}`),
    ).toEqual([
      'CSAS_CUSTOMER_ORDERS_6 RUNNING',
      'CSAS_FRAUD_ALERTS_5 RUNNING',
      'CTAS_SALES_PER_STORE_7 RUNNING',
      'CTAS_STOCK_BOOKED_8 ERROR',
      'INSERTQUERY_10 PAUSED',
      'INSERTQUERY_9 RUNNING',
    ]);
  });

  test.each([
    [
      'fraud-alerts',
      ['CSAS_FRAUD_ALERTS_5', 'INSERTQUERY_10', 'INSERTQUERY_9'],
    ],
    ['sales-per-store', ['CTAS_SALES_PER_STORE_7']],
  ])('derives %s', (topic, ids) => {
    const writers = metastore
      .allQueries()
      .filter(({ sinkTopic }) => sinkTopic === topic);
    expect(writers.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    'SALES_PER_STORE',
    'STOCK_BOOKED',
    'FRAUD_ALERTS',
    'CUSTOMER_ORDERS',
  ])('has something in %s', name => {
    expect(pulled(cluster, `SELECT * FROM ${name};`)).not.toEqual([]);
  });

  test.each(['fraud-alerts', 'sales-per-store'])(
    'fills %s with the fields of its schema',
    topic => {
      const sink = [...metastore.sources.values()].find(
        source => source.topic === topic,
      )!;
      const { fields } = JSON.parse(
        cluster.kafka.schema(`${topic}-value`)!.schema,
      ) as { fields: { name: string }[] };
      expect(sink.columns.map(({ name }) => name)).toEqual(
        fields.map(({ name }) => name.toUpperCase()),
      );
    },
  );
});

describe('the ksqlDB of prototype', () => {
  const TRADES =
    'SELECT S.USERID AS USERID, U.REGIONID AS REGIONID, S.SIDE AS SIDE, S.QUANTITY AS QUANTITY, S.SYMBOL AS SYMBOL, S.PRICE AS PRICE, S.ACCOUNT AS ACCOUNT FROM STOCKTRADES S INNER JOIN USERS U ON S.USERID = U.ID';

  test.each([
    [
      'trending_stocks',
      "CREATE TABLE IF NOT EXISTS TRENDING_STOCKS WITH (KAFKA_TOPIC='trending_stocks') AS SELECT SYMBOL, SUM(QUANTITY) AS TOTAL_QUANTITY, WINDOWSTART AS WINDOW_START, WINDOWEND AS WINDOW_END FROM STOCKTRADES WINDOW TUMBLING (SIZE 15 MINUTES) GROUP BY SYMBOL;",
    ],
    [
      'high_value_stock_trades',
      `CREATE STREAM IF NOT EXISTS HIGH_VALUE_STOCK_TRADES WITH (KAFKA_TOPIC='high_value_stock_trades') AS ${TRADES} WHERE S.PRICE > 500 AND S.QUANTITY > 2500 EMIT CHANGES;`,
    ],
    [
      'us_enriched_stock_trades',
      `CREATE STREAM IF NOT EXISTS US_ENRICHED_STOCK_TRADES WITH (KAFKA_TOPIC='us_enriched_stock_trades') AS ${TRADES} WHERE U.REGIONID = 'Region_1' EMIT CHANGES;`,
    ],
  ])('finds something for the use case %s', (name, statement) => {
    const cluster = clusterOf(prototype(), 'lksqlc-9d6ry');
    cluster.execute(statement, {
      properties: { 'auto.offset.reset': 'earliest' },
    });
    expect(pulled(cluster, `SELECT * FROM ${name.toUpperCase()};`)).not.toEqual(
      [],
    );
  });
});

test('a scenario whose statements are refused says which and why', () => {
  const scenario = structuredClone(prototype());
  scenario.environments[0]!.ksqldb![0]!.statements = ['DROP STREAM NOPE;'];
  expect(() => new World(scenario, () => NOW)).toThrow(
    "lksqlc-9d6ry refuses 'DROP STREAM NOPE;': NOPE does not exist.",
  );
});
