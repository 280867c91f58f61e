// SPDX-License-Identifier: Apache-2.0
import request from 'supertest';
import { openShop, type OpenShop } from '../../__testUtils__/openShop';

const CONNECTORS =
  '/connect/v1/environments/env-shop01/clusters/lkc-shop01/connectors';
const EXPANDED = `${CONNECTORS}?expand=info,status,id`;
const T0 = new Date('2026-11-02T09:00:00Z').getTime();

describe('the Connect API', () => {
  let shop: OpenShop;
  let nowMs = T0;
  beforeEach(async () => {
    nowMs = T0;
    shop = await openShop({ clock: () => new Date(nowMs) });
  });
  afterEach(() => shop.close());

  const agent = () => request(shop.simulator.url);
  const get = (path: string) =>
    agent().get(path).auth('cloud-key', 'cloud-secret');
  const restart = (name: string) =>
    agent()
      .post(`${CONNECTORS}/${name}/restart`)
      .auth('cloud-key', 'cloud-secret');
  const command = (name: string, body: object) =>
    agent().post(`/admin/commands/${name}`).send(body);
  const bank = async () =>
    (await get(EXPANDED).expect(200)).body['payments-from-bank'].status;
  const paymentsRate = () =>
    shop.simulator.world.kafka().topics.find(({ name }) => name === 'payments')
      ?.recordsPerSecond;

  test('lists names, and with expand what there is to say', async () => {
    const { body: names } = await get(CONNECTORS).expect(200);
    expect(names).toEqual(['payments-from-bank', 'orders-to-lake']);
    const { body } = await get(EXPANDED).expect(200);
    expect(body['payments-from-bank']).toMatchObject({
      id: { id: 'lcc-bank01', id_type: 'ID' },
      info: {
        type: 'source',
        config: {
          'kafka.topic': 'payments',
          'sftp.password': expect.stringMatching(/^\*+$/),
        },
      },
      status: { connector: { state: 'RUNNING', trace: '' } },
    });
  });

  test.each([
    ['without a key', 401, (path: string) => agent().get(path)],
    [
      'with a key of another kind',
      401,
      (path: string) => agent().get(path).auth('shop-key', 'shop-secret'),
    ],
    [
      'about another cluster',
      404,
      (path: string) => get(path.replace('lkc-shop01', 'lkc-other')),
    ],
  ])('refuses who asks %s', async (_case, status, ask) => {
    const { body } = await ask(CONNECTORS).expect(status);
    expect(body.error).toEqual({
      code: status,
      message: expect.any(String),
    });
  });

  test('a source that fails writes nothing, and a restart helps, some seconds later', async () => {
    expect(paymentsRate()).toBeGreaterThan(0);
    await command('fail-connector', {
      connector: 'payments-from-bank',
    }).expect(200);
    expect(await bank()).toMatchObject({
      connector: {
        state: 'FAILED',
        trace: expect.stringContaining('certificate'),
      },
      tasks: [{ state: 'FAILED' }],
    });
    expect(paymentsRate()).toBe(0);

    await restart('payments-from-bank').expect(202, {});
    expect((await bank()).connector.state).toBe('PROVISIONING');
    nowMs += 5_000;
    expect((await bank()).connector.state).toBe('RUNNING');
    expect(paymentsRate()).toBeGreaterThan(0);
  });

  test('a connector that is mended runs at once', async () => {
    const connector = 'payments-from-bank';
    await command('fail-connector', { connector });
    const { body } = await command('mend-connector', { connector }).expect(200);
    expect(body).toEqual({
      connectors: [
        {
          environment: 'env-shop01',
          clusterId: 'lkc-shop01',
          connector,
          state: 'RUNNING',
        },
      ],
    });
  });

  test('a topic that was silent before stays so', async () => {
    await command('silence', { topic: 'payments' });
    await command('fail-connector', { connector: 'payments-from-bank' });
    await restart('payments-from-bank');
    expect(paymentsRate()).toBe(0);
  });

  test.each([
    ['fail-connector', {}, 400],
    ['fail-connector', { connector: 'nope' }, 404],
    ['mend-connector', { connector: 'orders-to-lake', environment: 'x' }, 404],
  ])('refuses the command %s with %j', async (name, body, status) => {
    await command(name, body).expect(status);
  });

  test('knows no connector that is not there', async () => {
    await restart('nope').expect(404, {
      error: { code: 404, message: 'Unknown connector nope' },
    });
  });
});
