// SPDX-License-Identifier: Apache-2.0
import { NOW } from '../../__testUtils__/openShop';
import { SCENARIOS } from '../../scenarios/scenarios';
import { World } from '../../world/World';
import { openTopic, type OpenTopic } from './openTopic';

const PROD = 'env-7k2mq9';
const RETAIL = 'lkc-3x9wz1';

describe('openTopic', () => {
  const environment = new World(
    SCENARIOS.retail({ now: NOW }),
    () => NOW,
  ).environment(PROD);

  const open = (topic: string) => {
    const opened = openTopic(environment, RETAIL, topic);
    if (!opened) throw new Error(`${RETAIL} has no ksqlDB`);
    return opened;
  };
  const newestOf = ({ feed }: OpenTopic) =>
    feed.at(feed.countAt(NOW.getTime()) - 1).values;

  test.each([
    ['orders', ['ROWKEY', 'ORDERID']],
    ['dlq-lcc-7mo9pk', ['ROWKEY', 'VALUE']],
    ['fraud-alerts', ['PAYMENTID', 'SCORE']],
  ])('gives %s a key and the columns of its value', (topic, expected) => {
    const { columns } = open(topic).feed;
    expect(columns.slice(0, 2).map(({ name }) => name)).toEqual(expected);
  });

  it('has the records that ksqlDB reads', () => {
    const cluster = environment.ksqlCluster('lksqlc-9d6ry')!;
    const [order] = open('orders').feed.columns.slice(1);
    const read = cluster.readTopic('orders', [order!]);
    expect(read.at(read.countAt(NOW.getTime()) - 1).values[0]).toEqual(
      newestOf(open('orders'))[1],
    );
  });

  it('has records of another time', () => {
    const dayMs = 24 * 60 * 60 * 1000;
    const endMs = NOW.getTime() - dayMs;
    const opened = openTopic(environment, RETAIL, 'orders', endMs - dayMs);
    const newest = opened?.feed.at(opened.feed.countAt(endMs) - 1);
    expect(newest?.timestampMs).toBeGreaterThan(endMs - 2_000);
    expect(newest?.timestampMs).toBeLessThanOrEqual(endMs);
  });

  test.each([
    ['fraud-alerts', true],
    ['orders', false],
  ])('knows whether ksqlDB writes %s', (topic, expected) => {
    expect(open(topic).isSink).toBe(expected);
  });

  it('knows the schemas of key and value', () => {
    expect(open('stock-levels')).toMatchObject({
      keySchema: { schemaType: 'JSON' },
      schema: { schemaType: 'JSON' },
    });
    expect(newestOf(open('stock-levels'))[0]).toEqual(expect.any(Object));
  });

  it('has no records of a cluster without ksqlDB', () => {
    expect(openTopic(environment, 'lkc-8d4rt2', 'prices')).toBeUndefined();
  });
});
