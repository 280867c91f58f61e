/**
 * @jest-environment node
 */
// SPDX-License-Identifier: Apache-2.0
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a server is asked here, no page shown
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { consumerSample } from './consumerSample';
import type { SampleFormat } from './sample';

const HEADERS = {
  authorization: `Basic ${btoa('shop-ksql-key:shop-ksql-secret')}`,
  'content-type': 'application/vnd.ksql.v1+json',
};

describe('a sample in ksqlDB, run as it is copied,', () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ scenario: 'small-shop' });
  });
  afterEach(() => simulator.stop());

  const send = (path: string, body: object) =>
    fetch(`${simulator.ksqldb.url('env-shop01', 'lksqlc-shop01')}${path}`, {
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify(body),
    });

  // prettier-ignore
  test.each<[string, SampleFormat, boolean, string[]]>([
    ['orders',         'avro',     false, ['ORDERID', 'TOTAL', 'CHANNEL']],
    ['payments',       'protobuf', false, ['PAYMENT_ID', 'ORDER_ID', 'AMOUNT_MINOR']],
    ['stock-levels',   'json',     true,  ['RECORD_KEY', 'SKU', 'ONHAND']],
    ['checkout-debug', 'none',     false, ['RECORD_VALUE']],
  ])('reads %s, whose values are %s', async (topic, format, isCompacted, columns) => {
    const { code } = consumerSample(
      {
        productTitle: topic,
        topic,
        authentication: 'apiKey',
        key: { format: 'none' },
        value: { format, subject: `${topic}-value` },
        isCompacted,
        start: 'beginning',
      },
      'ksqldb',
    );
    // The server takes statements here and the query there, as every client of it does.
    const [statements, query] = code.split(/(?=^SELECT)/m);
    const created = await send('/ksql', { ksql: statements });
    expect(await created.json()).toMatchObject([
      { commandStatus: { status: 'SUCCESS' } },
    ]);

    const rows = await send('/query-stream', {
      sql: query,
      properties: { 'auto.offset.reset': 'earliest' },
    });
    const reader = rows.body!.getReader();
    const { value: header } = await reader.read();
    await reader.cancel();
    expect(JSON.parse(Buffer.from(header!).toString().split('\n')[0]!)).toMatchObject({ columnNames: columns });
  });
});
