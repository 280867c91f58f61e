// SPDX-License-Identifier: Apache-2.0
import { aRecordSampleRequest } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { KafkaCallError, KafkaFailure } from '@data-mesh/confluent-client';
import { aKafkaRecord } from './__testUtils__/FakeTopic';
import {
  ANALYST,
  aProductOf,
  OFFICER,
  openSamples,
  sampledScenario,
} from './__testUtils__/sampledOrders';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ scenario: sampledScenario });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.stop());

const JANE = 'jane@shop.example';
const open = (options?: Parameters<typeof openSamples>[1]) =>
  openSamples(simulator, options);

describe('a sample', () => {
  it('begins where it is told, and looks at no more than it may', async () => {
    const { read, topic } = open();
    await read(OFFICER, {
      position: { type: 'time', time: '2026-11-22T11:00:00.000Z' },
      limit: 200,
    });
    expect(topic.asked).toEqual([
      {
        topic: 'orders',
        from: new Date('2026-11-22T11:00:00.000Z'),
        limit: 200,
        maxScanned: 5_000,
        maxBytes: 16 * 1024 * 1024,
      },
    ]);
  });

  it('ends before it is too large to be shown', async () => {
    const { read, topic } = open();
    const long = Buffer.from('x'.repeat(1_000_000));
    topic.held = Array.from({ length: 200 }, () =>
      aKafkaRecord({ value: long }),
    );
    const sample = await read(OFFICER, { limit: 200 });
    expect(sample.endedBy).toBe('bytes');
    expect(sample.records.length).toBeGreaterThan(90);
    expect(JSON.stringify(sample).length).toBeLessThan(2_100_000);
    expect(sample.records[0]?.value).toMatchObject({
      isCut: true,
      text: expect.stringMatching(/x… 980000 more$/),
    });
  });

  it('tells which partitions could not be read', async () => {
    const { read, topic } = open();
    topic.answer = { failures: [{ partition: 3, failure: 'unavailable' }] };
    expect((await read(OFFICER)).failures).toEqual([
      { partition: 3, message: expect.stringContaining('has no leader') },
    ]);
  });

  // prettier-ignore
  test.each<[KafkaFailure, string, RegExp]>([
    ['credentials',  'ServiceUnavailableError',  /does not accept the portal's credentials/],
    ['forbidden',    'ServiceUnavailableError',  /does not let the portal's key/],
    ['notFound',     'NotFoundError',            /has no such topic/],
    ['connection',   'ServiceUnavailableError',  /cannot reach/],
    ['timeout',      'ServiceUnavailableError',  /did not answer in time/],
    ['unavailable',  'ServiceUnavailableError',  /cannot answer this at the moment/],
    ['busy',         'ServiceUnavailableError',  /only so many a second/],
    ['protocol',     'ServiceUnavailableError',  /answered with an error/],
  ])('fails with words when the cluster answers %s', async (failure, name, message) => {
    const { read, topic } = open();
    topic.failure = new KafkaCallError({ operation: 'kafka.records', failure });
    await expect(read(OFFICER)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  });

  // prettier-ignore
  test.each<[string, object, string, RegExp]>([
    ['that is none of the product', { topic: 'salaries' },       'NotFoundError',        /has no topic salaries on the Kafka cluster lkc-3x9wz1/],
    ['on another cluster',          { clusterId: 'lkc-other' },  'NotFoundError',        /has no topic orders on the Kafka cluster lkc-other/],
  ])('is none of a topic %s', async (_case, request, name, message) => {
    const { samples, topic } = open();
    await expect(
      samples.read(
        aProductOf('orders'),
        aRecordSampleRequest(request),
        OFFICER,
      ),
    ).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(topic.asked).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string[] | undefined, RegExp]>([
    ['has no credentials',     undefined,                       /no credentials for it\. Whoever runs the portal can configure `protocol`/],
    ['is wrongly configured',  ['`protocol.security` is missing'], /has a mistake: `protocol\.security` is missing/],
  ])('says what to do when the portal %s', async (_case, protocolProblems, message) => {
    const { read } = open({
      kafka: [{ config: { clusterId: 'lkc-3x9wz1', title: 'Retail', protocolProblems } }],
    });
    await expect(read(OFFICER)).rejects.toMatchObject({
      name: 'NotImplementedError',
      message: expect.stringMatching(message),
    });
  });

  it('is refused to who reads two already, and when one has ended is not', async () => {
    const { read, topic } = open();
    let end = () => {};
    topic.gate = new Promise(resolve => {
      end = resolve;
    });
    const running = [read(OFFICER), read(OFFICER)];
    await expect(read(OFFICER)).rejects.toMatchObject({
      name: 'TooManyRequestsError',
      retryAfterSeconds: 5,
    });
    end();
    await Promise.all(running);
    await expect(read(OFFICER)).resolves.toBeDefined();
  });
});

describe('a sample by key', () => {
  function openKeys() {
    const opened = open();
    const key = (text: string) =>
      opened.write(
        'orders-key',
        1,
        `${String.fromCharCode(2 * text.length)}${text}`,
      );
    opened.topic.held = [
      aKafkaRecord({ offset: 4n, key: key('o-2') }),
      aKafkaRecord({ offset: 3n, key: key('o-1') }),
      aKafkaRecord({ offset: 2n, key: Buffer.from('o-1') }),
      aKafkaRecord({ offset: 1n }),
    ];
    const offsetsFor = async (viewer: typeof ANALYST, wanted: string) =>
      (await opened.read(viewer, { key: wanted })).records.map(
        ({ offset }) => offset,
      );
    return { ...opened, offsetsFor };
  }

  it('holds records whose key, decoded as text, is that', async () => {
    const { offsetsFor } = openKeys();
    expect(await offsetsFor(OFFICER, 'o-1')).toEqual(['3', '2']);
    expect(await offsetsFor(OFFICER, 'o-3')).toEqual([]);
  });

  it('finds no key that is hidden', async () => {
    const { offsetsFor } = openKeys();
    expect(await offsetsFor(ANALYST, 'o-1')).toEqual(['3']);
  });

  it('is refused where keys are hidden, whether there is such a key or not', async () => {
    const { read, topic } = open();
    topic.held = [aKafkaRecord({ key: Buffer.from(JANE) })];
    for (const key of [JANE, 'somebody']) {
      await expect(read(ANALYST, { key })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('data-products.records.read-unmasked'),
      });
    }
  });
});
