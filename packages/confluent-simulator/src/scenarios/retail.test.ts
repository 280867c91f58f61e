// SPDX-License-Identifier: Apache-2.0
import { Type } from 'avsc';
import { parse as parseProtobuf } from 'protobufjs';
import { z } from 'zod';
import type {
  EnvironmentSpec,
  SubjectSpec,
  TopicSpec,
} from '../world/scenario';
import { messagesAgainst } from '../world/registry/registration';
import { World } from '../world/World';
import { retail } from './retail';

function environment(id: string): EnvironmentSpec {
  return retail().environments.find(each => each.id === id)!;
}

const isProduct = (topic: TopicSpec) =>
  topic.tags?.includes('DataProduct') === true;
const topicsOf = (id: string) => environment(id).topics ?? [];
const productNameOf = (topic: TopicSpec) =>
  `${topic.cluster ?? ''}/${topic.businessMetadata?.DataProduct?.product ?? topic.name}`;
const subjectNames = (id: string) =>
  (environment(id).subjects ?? []).map(subject => subject.name);

const rejecting = z.object({ params: z.object({ 'dlq.topic': z.string() }) });

/** Where the rules of a subject's schemas send what they reject. */
const deadLetterTopicsOf = ({ versions }: SubjectSpec) =>
  versions
    .flatMap(({ ruleSet }) => Object.values(ruleSet ?? {}).flat())
    .flatMap(rule => rejecting.safeParse(rule).data?.params['dlq.topic'] ?? []);

/** Parses Avro as a registry holds it, as text, after the schemas it refers to. */
function parseAvro(schema: string | object, referred: (string | object)[]) {
  const registry = {};
  for (const each of [...referred, schema]) {
    Type.forSchema(JSON.parse(JSON.stringify(each)), { registry });
  }
}

describe('retail', () => {
  const prod = topicsOf('env-7k2mq9');
  const products = prod.filter(isProduct);
  const candidates = prod.filter(
    topic => !isProduct(topic) && !topic.isInternal && topic.owner,
  );

  test.each([
    ['products in prod', new Set(products.map(productNameOf)).size, 40],
    [
      'products in staging',
      topicsOf('env-4p8xd3').filter(isProduct).length,
      12,
    ],
    ['candidates in prod', candidates.length, 10],
    [
      'candidates in staging',
      topicsOf('env-4p8xd3').filter(
        topic => !isProduct(topic) && !topic.isInternal,
      ).length,
      2,
    ],
    ['internal topics in prod', prod.filter(t => t.isInternal).length, 11],
  ])('has the promised number of %s', (_what, found, promised) => {
    expect(found).toBe(promised);
  });

  test('is written to everywhere but in one product, which is silent since yesterday', () => {
    const now = new Date('2026-11-16T09:00:00Z');
    const { topics: all } = new World(retail({ now }), () => now).kafka();
    const offered = new Set(products.map(({ name }) => name));
    const silent = all.filter(
      ({ environmentId, name, recordsPerSecond }) =>
        environmentId === 'env-7k2mq9' &&
        offered.has(name) &&
        recordsPerSecond === 0,
    );
    expect(silent.map(({ name, silentSince }) => [name, silentSince])).toEqual([
      ['stock-levels', '2026-11-15T09:00:00.000Z'],
    ]);
  });

  test('has a consumer that is too slow, one that stopped, and one that nobody knows', () => {
    const troubled = (environment('env-7k2mq9').consumerGroups ?? []).filter(
      ({ behaviour = 'keepsUp' }) => behaviour !== 'keepsUp',
    );
    expect(
      troubled.map(({ groupId, behaviour }) => [groupId, behaviour]),
    ).toEqual([
      ['recommender', 'slow'],
      ['campaign-sender', 'stopped'],
      ['console-consumer-48213', 'stopped'],
    ]);
  });

  test('has products that nobody reads', () => {
    const read = new Set(
      (environment('env-7k2mq9').consumerGroups ?? []).flatMap(
        ({ topics }) => topics,
      ),
    );
    expect(
      products.filter(({ name }) => !read.has(name)).length,
    ).toBeGreaterThan(5);
  });

  test('has six candidates with everything a product needs', () => {
    const subjects = subjectNames('env-7k2mq9');
    const names = products.map(topic => topic.name);
    const ready = candidates.filter(
      topic =>
        topic.indexed !== false &&
        subjects.includes(`${topic.name}-value`) &&
        !names.includes(topic.name) &&
        topic.owner !== 'agency-nordlicht',
    );
    expect(ready.map(topic => topic.name).sort()).toEqual([
      'delivery-slots',
      'newsletter-sign-ups',
      'return-inspections',
      'shelf-labels',
      'store-footfall',
      'voucher-redemptions',
    ]);
  });

  test.each<[string, (topics: TopicSpec[]) => unknown, unknown]>([
    [
      'a product of two topics',
      topics =>
        topics
          .filter(t => t.businessMetadata?.DataProduct?.product === 'orders')
          .map(t => t.name),
      ['orders', 'orders.cancelled'],
    ],
    [
      'one name in two clusters',
      topics => topics.filter(t => t.name === 'inventory-counts').length,
      2,
    ],
    [
      'names that differ only in case',
      topics =>
        topics
          .map(t => t.name)
          .filter(name => name.toLowerCase() === 'coupons'),
      ['coupons', 'Coupons'],
    ],
    [
      'a name as long as Kafka allows',
      topics => Math.max(...topics.map(t => t.name.length)),
      249,
    ],
    [
      'a product without metadata',
      topics => topics.filter(t => !t.businessMetadata).map(t => t.name),
      ['recommendations'],
    ],
  ])('has %s', (_what, find, expected) => {
    expect(find(products)).toEqual(expected);
  });

  test('has metadata that outlived their tag', () => {
    const formerly = prod.filter(
      topic => topic.businessMetadata?.DataProduct && !isProduct(topic),
    );
    expect(formerly.map(topic => topic.name)).toEqual(['gift-cards']);
  });

  test('has each candidate that is not ready lack one thing', () => {
    const subjects = subjectNames('env-7k2mq9');
    const names = products.map(topic => topic.name);
    const lacks = (topic: TopicSpec) => [
      ...(topic.indexed === false ? ['an entry in the catalog'] : []),
      ...(subjects.includes(`${topic.name}-value`) ? [] : ['a schema']),
      ...(names.includes(topic.name) ? ['a name of its own'] : []),
      ...(topic.owner === 'agency-nordlicht' ? ['an owner we know'] : []),
    ];
    const unready = candidates
      .map(topic => [topic.name, lacks(topic)] as const)
      .filter(([, missing]) => missing.length > 0);
    expect(Object.fromEntries(unready)).toEqual({
      'till-heartbeats': ['a schema'],
      // Without a schema the catalog does not find it.
      'basket-forecasts': ['an entry in the catalog', 'a schema'],
      prices: ['a name of its own'],
      'loyalty-export': ['an owner we know'],
    });
  });

  test.each([
    ['Kafka', /^__/],
    ['the registry', /^_schemas$/],
    ['ksqlDB', /^_confluent-ksql-.*-command_topic$/],
    ['changelogs', /-changelog$/],
    ['repartitioning', /-repartition$/],
    ['connectors', /^(success|error|dlq)-lcc-/],
    ['rules', /^orders\.rejected$/],
  ])('has internal topics of %s', (_whose, name) => {
    const internal = prod.filter(topic => topic.isInternal);
    expect(internal.some(topic => name.test(topic.name))).toBe(true);
  });

  test('has one key for catalog and registry and one for Kafka, the same everywhere', () => {
    for (const id of ['env-7k2mq9', 'env-4p8xd3']) {
      expect(environment(id).apiKeys).toEqual(
        expect.arrayContaining([
          { key: 'demo-key', secret: 'demo-secret' },
          { key: 'demo-kafka-key', secret: 'demo-kafka-secret', kind: 'kafka' },
        ]),
      );
    }
  });

  test('writes no business metadata where the package has none', () => {
    const staging = environment('env-4p8xd3');
    expect(staging.package).toBe('essentials');
    expect(staging.topics?.some(topic => topic.businessMetadata)).toBe(false);
  });

  test('ends the deprecated product twenty days after it starts', () => {
    const { environments } = retail({ now: new Date('2027-03-01T12:00:00Z') });
    const shipments = environments[0]?.topics?.find(
      topic => topic.name === 'shipments',
    );
    expect(shipments?.businessMetadata?.DataProduct).toMatchObject({
      lifecycle: 'deprecated',
      successor: 'deliveries',
      endsOn: '2027-03-21',
    });
  });

  test('names no cluster and no topic that is not there', () => {
    for (const { clusters, topics = [], subjects = [] } of retail()
      .environments) {
      const clusterIds = clusters.map(cluster => cluster.id);
      const names = topics.map(topic => topic.name);
      for (const { cluster } of topics) {
        expect([undefined, ...clusterIds]).toContain(cluster);
      }
      for (const { name } of subjects) {
        if (name === 'com.cornerandmain.Address') continue;
        expect(names).toContain(name.replace(/-(key|value)$/, ''));
      }
    }
  });

  test.each(['env-7k2mq9', 'env-4p8xd3'])(
    'has the topics in %s to which rules send what they reject, where it was meant to go',
    id => {
      const { subjects = [] } = environment(id);
      const world = new World(retail(), () => new Date(0)).environment(id);
      const deadLettered = subjects.filter(
        subject => deadLetterTopicsOf(subject).length > 0,
      );
      expect(deadLettered.map(({ name }) => name)).toEqual(['orders-value']);
      for (const subject of deadLettered) {
        const topic = world.topic(subject.name.replace(/-(key|value)$/, ''));
        for (const name of deadLetterTopicsOf(subject)) {
          expect(world.topicIn(topic.clusterId, name)).toBeDefined();
        }
      }
    },
  );

  const address = environment('env-7k2mq9').subjects!.find(
    subject => subject.name === 'com.cornerandmain.Address',
  )!.versions[0]!.schema;

  test.each(
    environment('env-7k2mq9')
      .subjects!.filter(subject => subject.schemaType !== 'JSON')
      .map(subject => [subject.name, subject] as [string, SubjectSpec]),
  )('has schemas of %s that parse', (_name, subject) => {
    for (const { schema, references } of subject.versions) {
      expect(() =>
        subject.schemaType === 'PROTOBUF'
          ? parseProtobuf(String(schema))
          : parseAvro(schema, references ? [address] : []),
      ).not.toThrow();
    }
  });

  test('breaks compatibility once, when an amount of orders became exact', () => {
    const { registry } = new World(retail(), () => new Date(0)).environment(
      'env-7k2mq9',
    );
    const steps = registry.subjectNames({}).flatMap(subject =>
      registry.versions(subject).map((to, index, all) => ({
        to,
        messages: messagesAgainst(
          registry,
          { ...to.schema, references: [...to.schema.references] },
          { earlier: all.slice(0, index).slice(-1), level: 'BACKWARD' },
        ),
      })),
    );
    const broken = steps.filter(({ messages }) => messages.length > 0);
    expect(broken.map(({ to }) => `${to.subject} ${to.version}`)).toEqual([
      'orders-value 4',
    ]);
  });

  test('dates every version in the past, the older before the younger', () => {
    const { startsAt } = retail();
    for (const { versions } of environment('env-7k2mq9').subjects ?? []) {
      const dates = versions.map(({ registeredAt }) => registeredAt ?? '');
      expect([...dates, startsAt].toSorted()).toEqual([...dates, startsAt]);
      expect(dates).not.toContain('');
    }
  });

  test('is the same world for the same day', () => {
    const now = new Date('2026-12-24T18:00:00Z');
    expect(retail({ now })).toEqual(retail({ now }));
  });
});
