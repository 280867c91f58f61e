// SPDX-License-Identifier: Apache-2.0
import { anEnvironment, T0 } from '../../__testUtils__/anEnvironment';
import type { EnvironmentSpec } from '../scenario';
import { World } from '../World';

const KSQLDB = {
  id: 'lksqlc-1',
  title: 'One',
  serviceId: 'pksqlc-1',
  kafkaClusterId: 'lkc-1',
  apiKeys: [],
  statements: [
    `CREATE STREAM ORDERS (ID STRING KEY, TOTAL INT) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');`,
    `CREATE STREAM LARGE AS SELECT * FROM ORDERS WHERE TOTAL > 10 EMIT CHANGES;`,
  ],
};
const QUERY_GROUP = '_confluent-ksql-pksqlc-1query_CSAS_LARGE_2';

/** A world that began nine hours before `T0`, with a clock that goes on when told. */
function openWorld(overrides: Partial<EnvironmentSpec> = {}) {
  let nowMs = T0.getTime();
  const world = new World(
    {
      startsAt: '2026-11-02T00:00:00Z',
      environments: [
        anEnvironment({
          topics: [{ name: 'orders' }, { name: 'elsewhere' }],
          ...overrides,
        }),
      ],
    },
    () => new Date(nowMs),
  );
  return {
    world,
    environment: world.environment(),
    pass: (ms: number) => {
      nowMs += ms;
    },
    topic: (name: string) =>
      world.kafka().topics.find(topic => topic.name === name),
    group: (groupId: string) =>
      world.kafka().groups.find(group => group.groupId === groupId),
  };
}

describe('kafkaView', () => {
  test('tells of topics, in order, with the subjects that they have', () => {
    const { world } = openWorld({
      topics: [
        { name: 'b', cluster: 'lkc-2' },
        {
          name: 'b',
          partitions: 3,
          retentionMs: -1,
          cleanupPolicy: ['compact'],
        },
        { name: 'a', isInternal: true },
      ],
      subjects: [{ name: 'b-value', versions: [{ schema: '"string"' }] }],
    });
    expect(world.kafka()).toEqual({
      at: T0.toISOString(),
      topics: [
        expect.objectContaining({
          clusterId: 'lkc-1',
          name: 'a',
          isInternal: true,
        }),
        {
          environmentId: 'env-a',
          clusterId: 'lkc-1',
          name: 'b',
          partitions: 3,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          isInternal: false,
          recordsPerSecond: expect.any(Number),
          silentSince: undefined,
          keySubject: undefined,
          valueSubject: 'b-value',
        },
        expect.objectContaining({ clusterId: 'lkc-2', name: 'b' }),
      ],
      groups: [],
    });
  });

  // prettier-ignore
  test.each<[string, object, boolean]>([
    ['are written to unless told otherwise', {},                                                     true],
    ['are not before anybody has written',   { startsEmpty: true },                                  false],
    ['are not when silent',                  { traffic: { silentSince: '2026-11-01T09:00:00Z' } },   false],
    ['are not before they are made',         { createdAt: '2026-11-02T10:00:00Z' },                  false],
  ])('tells that topics %s', (_case, spec, isWritten) => {
    const { topic } = openWorld({ topics: [{ name: 'orders', ...spec }] });
    expect((topic('orders')?.recordsPerSecond ?? 0) > 0).toBe(isWritten);
  });

  test('tells since when a topic is silent', () => {
    const { environment, topic, pass } = openWorld();
    expect(topic('orders')?.silentSince).toBeUndefined();
    environment.activity.silence(environment.topic('orders'), T0.getTime());
    pass(60_000);
    environment.activity.silence(
      environment.topic('orders'),
      T0.getTime() + 60_000,
    );
    expect(topic('orders')).toMatchObject({
      recordsPerSecond: 0,
      silentSince: T0.toISOString(),
    });
  });

  test('lets a topic that is made anew be written to again', () => {
    const { environment, topic } = openWorld();
    environment.activity.silence(environment.topic('orders'), T0.getTime());
    environment.removeTopic('orders');
    environment.addTopic({ name: 'orders' });
    expect(topic('orders')?.recordsPerSecond).toBeGreaterThan(0);
  });

  test('tells of groups with the topics that exist', () => {
    const { world } = openWorld({
      consumerGroups: [
        { groupId: 'later', topics: ['orders'], behaviour: 'stopped' },
        { groupId: 'billing', topics: ['payments', 'orders'] },
      ],
    });
    expect(world.kafka().groups).toEqual([
      {
        environmentId: 'env-a',
        clusterId: 'lkc-1',
        groupId: 'billing',
        topics: ['orders'],
        behaviour: 'keepsUp',
        since: undefined,
        queryId: undefined,
      },
      expect.objectContaining({
        groupId: 'later',
        behaviour: 'stopped',
        since: '2026-11-01T00:00:00.000Z',
      }),
    ]);
  });

  test('slows a group down once', () => {
    const { environment, group, pass } = openWorld({
      consumerGroups: [{ groupId: 'billing', topics: ['orders'] }],
    });
    environment.activity.slowDown('billing', T0.getTime());
    pass(60_000);
    environment.activity.slowDown('billing', T0.getTime() + 60_000);
    expect(group('billing')).toMatchObject({
      behaviour: 'slow',
      since: T0.toISOString(),
    });
  });

  test('refuses a group of a cluster that is not there', () => {
    expect(() =>
      openWorld({
        consumerGroups: [{ groupId: 'a', cluster: 'lkc-9', topics: [] }],
      }),
    ).toThrow("Group 'a' has no cluster to be on");
  });

  test('takes back what was only tried out', () => {
    const { environment, topic } = openWorld();
    environment.rehearse(() => {
      environment.activity.silence(environment.topic('orders'), T0.getTime());
    });
    expect(topic('orders')?.recordsPerSecond).toBeGreaterThan(0);
  });

  describe('with ksqlDB', () => {
    const openKsqldb = () => {
      const opened = openWorld({ ksqldb: [KSQLDB] });
      const cluster = opened.environment.ksqlCluster('lksqlc-1');
      return {
        ...opened,
        run: (text: string) => cluster?.execute(text),
      };
    };

    test('tells of the group and the topic of a query', () => {
      const { topic, group, run } = openKsqldb();
      expect(group(QUERY_GROUP)).toMatchObject({
        topics: ['orders'],
        behaviour: 'keepsUp',
        queryId: 'CSAS_LARGE_2',
      });
      run('CREATE STREAM COPY AS SELECT * FROM ORDERS EMIT CHANGES;');
      expect(topic('pksqlc-1COPY')?.recordsPerSecond).toBeGreaterThan(0);
    });

    test.each([
      ['is paused', 'PAUSE CSAS_LARGE_2;'],
      ['is terminated', 'TERMINATE CSAS_LARGE_2;'],
    ])('lets the topic of a query fall silent when it %s', (_case, text) => {
      const { topic, run, pass } = openKsqldb();
      pass(60_000);
      run(text);
      pass(60_000);
      expect(topic('pksqlc-1LARGE')).toMatchObject({
        recordsPerSecond: 0,
        silentSince: new Date(T0.getTime() + 60_000).toISOString(),
      });
    });

    test('lets the topic of a query go on when it is resumed', () => {
      const { topic, group, run } = openKsqldb();
      run('PAUSE CSAS_LARGE_2;');
      expect(group(QUERY_GROUP)?.behaviour).toBe('stopped');
      run('RESUME CSAS_LARGE_2;');
      expect(group(QUERY_GROUP)?.behaviour).toBe('keepsUp');
      expect(topic('pksqlc-1LARGE')?.recordsPerSecond).toBeGreaterThan(0);
    });

    test('leaves a topic alone that others write to as well', () => {
      const { topic, run } = openKsqldb();
      run(
        `CREATE STREAM ELSEWHERE (ID STRING KEY, TOTAL INT) WITH (KAFKA_TOPIC='elsewhere', VALUE_FORMAT='JSON');`,
      );
      run('INSERT INTO ORDERS SELECT * FROM ELSEWHERE;');
      run('PAUSE ALL;');
      expect(topic('orders')?.recordsPerSecond).toBeGreaterThan(0);
    });
  });
});
