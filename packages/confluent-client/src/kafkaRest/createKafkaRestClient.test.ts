// SPDX-License-Identifier: Apache-2.0
import { createRequestBudget } from '../http/requestBudget';
import { createKafkaRestClient } from './createKafkaRestClient';

/** A client whose requests are answered by a function. */
function open(answer: () => Response) {
  const asked: { request: string; body: unknown }[] = [];
  const client = createKafkaRestClient({
    baseUrl: 'https://pkc-w7p4x.confluent.example:443',
    clusterId: 'lkc-3x9wz1',
    credentials: { type: 'apiKey', key: 'demo-key', secret: 'demo-secret' },
    budget: createRequestBudget(),
    retryBaseDelayMs: 1,
    fetch: async (address, { method, body }) => {
      const { pathname } = new URL(address);
      asked.push({
        request: `${method} ${pathname.replace('/kafka/v3/clusters/lkc-3x9wz1', '')}`,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      });
      return answer();
    },
  });
  return { client, asked };
}

type Client = ReturnType<typeof open>['client'];

// Shapes of the public OpenAPI: confluentinc/ccloud-sdk-go-v2, kafkarest/v3/api/openapi.yaml.
const topicWire = (name: string) => ({
  kind: 'KafkaTopic',
  metadata: {
    self: '…',
    resource_name: `crn:///kafka=lkc-3x9wz1/topic=${name}`,
  },
  cluster_id: 'lkc-3x9wz1',
  topic_name: name,
  is_internal: false,
  replication_factor: 3,
  partitions_count: 6,
  partitions: { related: '…' },
});
const listWire = (data: object[], next: string | null = null) => ({
  kind: 'KafkaTopicList',
  metadata: { self: '…', next },
  data,
});
const configWire = (name: string, value: string | null, source: string) => ({
  kind: 'KafkaTopicConfig',
  topic_name: 'orders',
  name,
  value,
  is_default: source === 'DEFAULT_CONFIG',
  source,
  synonyms: [],
});
const refusal = (status: number, code: number) => () =>
  Response.json({ error_code: code, message: 'no' }, { status });
const topic = (name: string) => ({
  name,
  isInternal: false,
  partitions: 6,
  replicationFactor: 3,
});

describe('a client of Kafka REST', () => {
  // prettier-ignore
  test.each<[string, (client: Client) => Promise<unknown>, Response, string, unknown]>([
    ['every topic, by name',        client => client.topics(),               Response.json(listWire([topicWire('b'), topicWire('B'), topicWire('a')])), 'GET /topics',            [topic('B'), topic('a'), topic('b')]],
    ['no topics',                   client => client.topics(),               Response.json(listWire([])),                                               'GET /topics',            []],
    ['one topic',                   client => client.topic('orders.v1'),     Response.json(topicWire('orders.v1')),                                     'GET /topics/orders.v1',  topic('orders.v1')],
    ['settings of its own, by name', client => client.topicConfigs('a'),     Response.json(listWire([
      configWire('retention.ms', '1', 'DYNAMIC_TOPIC_CONFIG'),
      configWire('compression.type', 'producer', 'DEFAULT_CONFIG'),
      configWire('min.insync.replicas', '2', 'DYNAMIC_DEFAULT_BROKER_CONFIG'),
      configWire('flush.ms', null, 'DYNAMIC_TOPIC_CONFIG'),
      configWire('cleanup.policy', 'compact', 'DYNAMIC_TOPIC_CONFIG'),
    ])), 'GET /topics/a/configs', [{ name: 'cleanup.policy', value: 'compact' }, { name: 'retention.ms', value: '1' }]],
    ['all settings, by name', client => client.effectiveConfigs('a'),        Response.json(listWire([
      configWire('retention.ms', '1', 'DYNAMIC_TOPIC_CONFIG'),
      configWire('flush.ms', null, 'DEFAULT_CONFIG'),
      configWire('min.insync.replicas', '2', 'DYNAMIC_DEFAULT_BROKER_CONFIG'),
    ])), 'GET /topics/a/configs', [{ name: 'min.insync.replicas', value: '2' }, { name: 'retention.ms', value: '1' }]],
  ])('reads %s', async (_case, read, answer, request, expected) => {
    const { client, asked } = open(() => answer);
    expect(await read(client)).toEqual(expected);
    expect(asked).toEqual([{ request, body: undefined }]);
  });

  const configs = [{ name: 'cleanup.policy', value: 'compact' }];
  // prettier-ignore
  test.each<[string, (client: Client) => Promise<void>, Response, string, unknown]>([
    ['a topic as it is to be',        client => client.createTopic({ name: 'a', partitions: 6, configs }),                     Response.json(topicWire('a'), { status: 201 }), 'POST /topics',   { topic_name: 'a', partitions_count: 6, configs, validate_only: false }],
    ['a topic as the cluster likes',  client => client.createTopic({ name: 'a', configs: [] }),                                Response.json(topicWire('a'), { status: 201 }), 'POST /topics',   { topic_name: 'a', configs: [], validate_only: false }],
    ['nothing when it only validates', client => client.createTopic({ name: 'a', configs: [] }, { isValidateOnly: true }),     Response.json(topicWire('a')),                  'POST /topics',   { topic_name: 'a', configs: [], validate_only: true }],
    ['that a topic is gone',          client => client.deleteTopic('a'),                                                       new Response(null, { status: 204 }),            'DELETE /topics/a', undefined],
  ])('writes %s', async (_case, write, answer, request, body) => {
    const { client, asked } = open(() => answer);
    await write(client);
    expect(asked).toEqual([{ request, body }]);
  });

  it('says that there is no such topic', async () => {
    const { client } = open(refusal(404, 40403));
    expect(await client.topic('orders')).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, () => Response, object]>([
    ['a cluster that is not found',  refusal(404, 404),                             { isNotFound: true, code: 404 }],
    ['a path that is not found',     () => new Response('<html>', { status: 404 }), { isNotFound: true, code: undefined }],
    ['a refusal',                    refusal(403, 40301),                           { isForbidden: true }],
    ['a wrong key',                  refusal(401, 40101),                           { isUnauthorized: true }],
    ['a topic of another shape',     () => Response.json({ topic_name: 'a' }),      { failure: 'unexpectedShape' }],
  ])('does not take %s for the absence of a topic', async (_case, answer, expected) => {
    const { client } = open(answer);
    await expect(client.topic('orders')).rejects.toMatchObject({
      name: 'ConfluentApiError',
      operation: 'kafkaRest.topic',
      ...expected,
    });
  });

  it('does not take the first page of a list for the whole', async () => {
    const { client } = open(() => Response.json(listWire([], 'https://…')));
    await expect(client.topics()).rejects.toMatchObject({
      failure: 'unexpectedShape',
      message: expect.stringContaining('metadata.next'),
    });
  });

  it('tries again after a page of HTML that says: too many', async () => {
    const answers = [
      new Response('<html>429</html>', {
        status: 429,
        headers: { 'content-type': 'text/html' },
      }),
      Response.json(topicWire('a'), { status: 201 }),
    ];
    const { client, asked } = open(() => answers.shift() ?? Response.error());
    await client.createTopic({ name: 'a', configs: [] });
    expect(asked).toHaveLength(2);
  });

  it('deletes nothing twice when nobody knows whether it did', async () => {
    const { client, asked } = open(() => new Response('', { status: 500 }));
    await expect(client.deleteTopic('a')).rejects.toMatchObject({
      canRetryHelp: true,
      wasCertainlyNotDone: false,
    });
    expect(asked).toHaveLength(1);
  });

  test.each(['lsrc-4nv8rd', 'lkc-1/../2', ''])(
    'is none of the cluster %j',
    clusterId => {
      expect(() =>
        createKafkaRestClient({
          baseUrl: 'https://pkc-w7p4x.confluent.example:443',
          clusterId,
          credentials: { type: 'none' },
          budget: createRequestBudget(),
        }),
      ).toThrow('is not a Kafka cluster id');
    },
  );
});
