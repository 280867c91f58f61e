// SPDX-License-Identifier: Apache-2.0
import {
  aConsumerGroupDetails,
  aDeclaredUse,
  aMeasured,
  anUnknown,
  aPortHealth,
  aProductConsumers,
  aProductHealth,
  aRecordSample,
  aRecordSampleRequest,
  aSampledRecord,
} from '../testUtils';
import { LiveClient } from './LiveClient';
import { SampledPart } from './liveTypes';

function answering(status: number, body?: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const discoveryApi = { getBaseUrl: async (id: string) => `http://b/${id}` };
  const client = new LiveClient({ discoveryApi, fetchApi: { fetch } });
  return { client, fetch };
}

const ORDERS = 'dataproduct:prod/orders';
const PRODUCT = 'http://b/data-products/products/prod/orders';
const GROUP = { clusterId: 'lkc-1', groupId: 'a/b c' };
const COMPONENT = 'component:default/fulfilment';

describe('LiveClient', () => {
  test.each<
    [string, (client: LiveClient) => Promise<unknown>, unknown, string, string]
  >([
    [
      'reads how a product is doing',
      client => client.health(ORDERS),
      aProductHealth(),
      'GET',
      '/health',
    ],
    [
      'reads who consumes it',
      client => client.consumers(ORDERS),
      aProductConsumers(),
      'GET',
      '/consumers',
    ],
    [
      'reads one group, whatever its name',
      client => client.consumerGroup(ORDERS, GROUP),
      aConsumerGroupDetails(),
      'GET',
      '/consumers/lkc-1/a%2Fb%20c',
    ],
    [
      'declares a use',
      client => client.declareUse(ORDERS, COMPONENT),
      aDeclaredUse(),
      'PUT',
      '/uses/component/default/fulfilment',
    ],
    [
      'restarts a connector, whatever its name',
      client =>
        client.restartConnector(ORDERS, {
          clusterId: 'lkc-3x9wz1',
          connector: 'from bank/eu',
        }),
      { state: 'PROVISIONING' },
      'POST',
      '/connectors/lkc-3x9wz1/from%20bank%2Feu/restart',
    ],
    [
      'reads records',
      client => client.sampleRecords(ORDERS, aRecordSampleRequest()),
      aRecordSample(),
      'POST',
      '/records',
    ],
  ])('%s', async (_case, call, answer, method, path) => {
    const { client, fetch } = answering(200, answer);
    expect(await call(client)).toEqual(answer);
    expect(fetch).toHaveBeenCalledWith(
      `${PRODUCT}${path}`,
      expect.objectContaining({ method }),
    );
  });

  it('takes back a use, about which there is nothing to read', async () => {
    const { client, fetch } = answering(204);
    expect(await client.removeUse(ORDERS, COMPONENT)).toBeUndefined();
    expect(fetch).toHaveBeenCalledWith(
      `${PRODUCT}/uses/component/default/fulfilment`,
      expect.objectContaining({ method: 'DELETE' }),
    );
  });

  it('sends what is wanted of the records', async () => {
    const { client, fetch } = answering(200, aRecordSample());
    const request = aRecordSampleRequest({
      position: { type: 'time', time: '2026-11-22T11:00:00.000Z' },
      key: 'o-1',
    });
    await client.sampleRecords(ORDERS, request);
    expect(fetch.mock.lastCall?.[1]?.body).toBe(JSON.stringify(request));
  });

  test.each<[string, object]>([
    ['no record at all', { lastRecordAt: aMeasured(null) }],
    ['a figure that nobody knows', { recordsPerSecond: anUnknown() }],
    ['a topic that nobody reads', { worstLag: aMeasured(null) }],
  ])('understands %s', async (_case, port) => {
    const health = aProductHealth({ ports: [aPortHealth(port)] });
    const { client } = answering(200, health);
    expect(await client.health(ORDERS)).toEqual(health);
  });

  test.each<SampledPart>([
    { kind: 'null' },
    { kind: 'decoded', json: '1', format: 'JSON', schemaGuid: 'g' },
    { kind: 'decoded', json: '1', format: 'PROTOBUF', isCut: true },
    { kind: 'text', text: 'a', isCut: true },
    { kind: 'binary', hex: '00' },
    { kind: 'undecodable', message: 'There is no schema 7' },
    { kind: 'hidden' },
  ])('understands a value such as %j', async value => {
    const sample = aRecordSample({ records: [aSampledRecord({ value })] });
    const { client } = answering(200, sample);
    expect(await client.sampleRecords(ORDERS, aRecordSampleRequest())).toEqual(
      sample,
    );
  });

  test.each<[string, number, unknown, string]>([
    ['a refusal', 403, {}, 'failed with 403'],
    [
      'a figure without a time',
      200,
      aProductHealth({
        ports: [
          aPortHealth({
            recordsPerSecond: { status: 'known', value: 1 } as never,
          }),
        ],
      }),
      'in an unknown form',
    ],
  ])('throws for %s', async (_case, status, body, message) => {
    const { client } = answering(status, body);
    await expect(client.health(ORDERS)).rejects.toThrow(message);
  });
});
