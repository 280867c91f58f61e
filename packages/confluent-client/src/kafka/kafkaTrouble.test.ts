// SPDX-License-Identifier: Apache-2.0
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  Kafka,
  logLevel,
  ResourcePatternTypes,
} from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import {
  createKafkaClient,
  type KafkaClientOptions,
} from './createKafkaClient';
import type { KafkaClient } from './types';
import { allOf } from './__testUtils__/allOf';
import { lastRecordTimes } from './__testUtils__/lastRecordTimes';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(60_000);

const NEWEST = {
  from: 'newest',
  limit: 10,
  maxScanned: 1000,
  maxBytes: 1_000_000,
} as const;

describeWithKafka('a Kafka client in trouble', () => {
  let broker: KafkaBroker;
  /** One who may do everything. */
  let client: KafkaClient;
  /** One who may do what the access control list says. */
  let limited: KafkaClient;
  const clients: KafkaClient[] = [];

  function aClient(overrides: Partial<KafkaClientOptions> = {}): KafkaClient {
    const made = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
      requestsPerSecond: 1000,
      ...overrides,
    });
    clients.push(made);
    return made;
  }

  beforeAll(async () => {
    broker = await startBroker({
      configuration: {
        'authorizer.class.name':
          'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
        'super.users': 'User:ANONYMOUS;User:plain-user',
      },
    });
    client = aClient();
    const { bootstrapServers, ca, users } = broker.secured;
    limited = aClient({
      bootstrapServers,
      security: {
        type: 'sasl',
        mechanism: 'scram-sha-256',
        ca,
        ...users.scram,
      },
    });
    const kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: ['read', 'described', 'hidden'].map(topic => ({ topic })),
    });
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    for (const topic of ['read', 'described']) {
      await producer.send({ topic, messages: [{ value: 'order' }] });
    }
    await producer.disconnect();
    for (const groupId of ['told', 'untold']) {
      await admin.setOffsets({
        groupId,
        topic: 'read',
        partitions: [{ partition: 0, offset: '0' }],
      });
    }
    const { TOPIC, GROUP } = AclResourceTypes;
    const { READ, DESCRIBE } = AclOperationTypes;
    await admin.createAcls({
      acl: (
        [
          [TOPIC, 'read', READ],
          [TOPIC, 'described', DESCRIBE],
          [GROUP, 'told', DESCRIBE],
        ] as const
      ).map(([resourceType, resourceName, operation]) => ({
        resourceType,
        resourceName,
        operation,
        resourcePatternType: ResourcePatternTypes.LITERAL,
        principal: `User:${users.scram.username}`,
        host: '*',
        permissionType: AclPermissionTypes.ALLOW,
      })),
    });
    await admin.disconnect();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all(clients.map(each => each.close()));
    await broker?.stop();
  });

  it('needs no more than to read a topic, and nothing for groups, to read its records', async () => {
    const { records } = await limited.records({ ...NEWEST, topic: 'read' });
    expect(records).toHaveLength(1);
    expect(await lastRecordTimes(limited, 'read')).toHaveLength(1);
  });

  it('is refused settings it may not see, and told how other topics are set up', async () => {
    const refused = {
      topic: 'read',
      failure: 'forbidden',
      type: 'TOPIC_AUTHORIZATION_FAILED',
    };
    expect(await allOf(limited.setupOfMany(['read']))).toEqual([refused]);
    expect(await allOf(client.setupOfMany(['read']))).toMatchObject([
      { topic: 'read', partitions: [{ partition: 0 }] },
    ]);
  });

  // prettier-ignore
  test.each<[string, (of: KafkaClient) => Promise<unknown>]>([
    ['records of a topic it may only describe', of => of.records({ ...NEWEST, topic: 'described' })],
    ['times of a topic it may not see',         of => lastRecordTimes(of, 'hidden')],
    ['a group it may not see',                  of => of.group('untold')],
    ['what such a group has committed',         of => of.committedOffsets('untold')],
  ])('is refused %s, and goes on', async (_case, call) => {
    expect(await call(client)).toBeDefined();
    await expect(call(limited)).rejects.toMatchObject({
      failure: 'forbidden',
      type: expect.stringMatching(/_AUTHORIZATION_FAILED$/),
    });
    expect(await limited.offsets('described')).toHaveLength(1);
  });

  it('learns of the groups that it may see, when there are others', async () => {
    expect(await limited.groups()).toEqual(['told']);
    const ids = ['told', 'untold'];
    const refusal = {
      groupId: 'untold',
      failure: 'forbidden',
      type: 'GROUP_AUTHORIZATION_FAILED',
    };
    expect(await allOf(limited.groupsCommitted(ids))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          groupId: 'told',
          committed: [expect.anything()],
        }),
        refusal,
      ]),
    );
    expect(await allOf(limited.groupStates(ids))).toEqual(
      expect.arrayContaining([
        { groupId: 'told', state: 'empty', members: [] },
        refusal,
      ]),
    );
  });

  it('says that a password is wrong, whatever is asked', async () => {
    const { bootstrapServers, ca, users } = broker.secured;
    const wrong = aClient({
      bootstrapServers,
      security: {
        type: 'sasl',
        mechanism: 'plain',
        ca,
        username: users.plain.username,
        password: 'guessed',
      },
    });
    for (const call of [
      () => wrong.records({ ...NEWEST, topic: 'read' }),
      () => lastRecordTimes(wrong, 'read'),
      () => allOf(wrong.groupsCommitted(['told'])),
    ]) {
      await expect(call()).rejects.toMatchObject({ failure: 'credentials' });
    }
  });

  it('leaves no connection behind, however its calls end', async () => {
    const sockets: Socket[] = [];
    const onSocket = (message: unknown) =>
      sockets.push((message as { socket: Socket }).socket);
    channel('net.client.socket').subscribe(onSocket);
    const silent = createServer(socket =>
      socket.on('error', () => {}).resume(),
    );
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;

    const leaving = aClient();
    const reading = () => leaving.records({ ...NEWEST, topic: 'read' });
    const leave = new AbortController();
    const aborted = leaving.records(
      { ...NEWEST, topic: 'read' },
      { signal: leave.signal },
    );
    leave.abort(new Error('the page was left'));
    await expect(aborted).rejects.toThrow('the page was left');
    await Promise.all([reading(), reading(), lastRecordTimes(leaving, 'read')]);
    await expect(leaving.offsets('imagined')).rejects.toThrow();
    const waiting = aClient({
      bootstrapServers: `127.0.0.1:${port}`,
      callTimeoutMs: 500,
    });
    await expect(lastRecordTimes(waiting, 'read')).rejects.toMatchObject({
      failure: 'timeout',
    });
    await expect(
      aClient({ bootstrapServers: '127.0.0.1:1' }).topics(),
    ).rejects.toMatchObject({ failure: 'connection' });

    await Promise.all([leaving.close(), waiting.close()]);
    channel('net.client.socket').unsubscribe(onSocket);
    expect(sockets.length).toBeGreaterThan(2);
    await Promise.all(
      sockets.map(socket => socket.closed || once(socket, 'close')),
    );
    silent.close();
  });

  it('reads on after the broker was killed and started again', async () => {
    const hasty = aClient({ callTimeoutMs: 3000 });
    const reading = () => hasty.records({ ...NEWEST, topic: 'read' });
    expect((await reading()).records).toHaveLength(1);
    await broker.kill();
    await expect(reading()).rejects.toMatchObject({ canRetryHelp: true });
    await expect(lastRecordTimes(hasty, 'read')).rejects.toMatchObject({
      canRetryHelp: true,
    });
    await broker.restart();
    expect((await reading()).records).toHaveLength(1);
    expect(await allOf(hasty.groupsCommitted(['told']))).toHaveLength(1);
  });
});
