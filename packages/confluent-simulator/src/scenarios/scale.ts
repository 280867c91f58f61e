// SPDX-License-Identifier: Apache-2.0
import type {
  ConsumerGroupSpec,
  GroupBehaviour,
  KsqlClusterSpec,
  Scenario,
  SubjectSpec,
  TopicSpec,
} from '../world/scenario';
import { staging, PRODUCT_DEFINITIONS, production } from './demoEnvironments';

const STARTS_AT = Date.parse('2026-11-02T08:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const PLAIN_TOPICS = 20;

const DOMAINS = [
  'sales',
  'payments',
  'pricing',
  'warehousing',
  'delivery',
  'customer',
];
const OWNERS = [
  '@checkout',
  '@payments',
  '@pricing',
  '@inventory',
  '@fulfilment',
  '@customer',
];
const THINGS = [
  'orders',
  'prices',
  'stock',
  'parcels',
  'visits',
  'refunds',
  'carts',
  'offers',
];
const SLA_TIERS = ['tier-1', 'tier-2', 'tier-3'];
const QUALITY_TIERS = ['authoritative', 'curated', 'raw'];

/** As the demo configures it. */
const EMPTY_KSQLDB: KsqlClusterSpec = {
  id: 'lksqlc-9d6ry',
  title: 'Retail ksqlDB',
  serviceId: 'pksqlc-6q0vz',
  kafkaClusterId: 'lkc-3x9wz1',
  apiKeys: [{ key: 'demo-ksql-key', secret: 'demo-ksql-secret' }],
  statements: [],
};

/**
 * Many products on two clusters, one topic and one subject each, and groups that read a few of them each. The same numbers
 * make the same world.
 *
 * @param options.candidates - Topics with schema and owner that nobody has published: `candidate-000001` and so on.
 * @param options.groups - Consumer groups. Default 2,000.
 */
export function scale(
  options: {
    products?: number;
    candidates?: number;
    groups?: number;
    seed?: number;
  } = {},
): Scenario {
  const { products = 10_000, candidates = 0, seed = 1 } = options;
  const { groups = 2_000 } = options;
  const random = randomFrom(seed);
  const topics = Array.from({ length: products }, (_, i) => product(i, random));
  const unpublished = Array.from({ length: candidates }, (_, i) =>
    candidate(i),
  );
  return {
    startsAt: new Date(STARTS_AT).toISOString(),
    environments: [
      production({
        ...PRODUCT_DEFINITIONS,
        topics: [
          ...topics,
          ...unpublished,
          ...Array.from({ length: PLAIN_TOPICS }, (_, i) => ({
            name: `scratch-${i + 1}`,
          })),
        ],
        subjects: [...topics, ...unpublished].map(subjectOf),
        consumerGroups: consumerGroups(groups, topics, randomFrom(seed + 1)),
        ksqldb: [EMPTY_KSQLDB],
      }),
      staging(),
    ],
  };
}

type Random = () => number;

function product(i: number, random: Random): TopicSpec {
  const domainIndex = Math.floor(random() * DOMAINS.length);
  const domain = DOMAINS[domainIndex] ?? '';
  const owner = OWNERS[domainIndex] ?? '';
  const thing = pick(THINGS, random);
  return {
    name: `${domain}.${thing}.${String(i + 1).padStart(6, '0')}`,
    cluster: clusterOf(i),
    partitions: pick([1, 3, 6, 12], random),
    description: `All ${thing} of ${domain}, series ${i + 1}`,
    createdAt: new Date(STARTS_AT - random() * 700 * DAY_MS).toISOString(),
    tags: random() < 0.2 ? ['DataProduct', 'PII'] : ['DataProduct'],
    businessMetadata: {
      DataProduct: {
        owner,
        domain,
        description: `All ${thing} of ${domain}, series ${i + 1}`,
        sla: pick(SLA_TIERS, random),
        quality: pick(QUALITY_TIERS, random),
      },
    },
  };
}

function candidate(i: number): TopicSpec {
  return {
    name: `candidate-${String(i + 1).padStart(6, '0')}`,
    cluster: clusterOf(i),
    owner: 'checkout',
    createdAt: new Date(STARTS_AT - 30 * DAY_MS).toISOString(),
  };
}

/** Each reads one to five topics of its cluster; of a hundred, six are too slow and four have stopped. */
function consumerGroups(
  count: number,
  topics: readonly TopicSpec[],
  random: Random,
): ConsumerGroupSpec[] {
  // Topics take turns with the clusters, too.
  const choices = [0, 1].map(turn => topics.filter((_, i) => i % 2 === turn));
  return Array.from({ length: count }, (_, i) => {
    const own = choices[i % 2] ?? [];
    const wanted = Math.min(pick([1, 1, 2, 3, 5], random), own.length);
    const read = Array.from({ length: wanted }, () => pick(own, random).name);
    return {
      groupId: `svc-${pick(THINGS, random)}-${String(i + 1).padStart(5, '0')}`,
      cluster: clusterOf(i),
      topics: [...new Set(read)],
      behaviour: behaviourOf(random()),
    };
  });
}

function behaviourOf(chance: number): GroupBehaviour {
  if (chance < 0.06) return 'slow';
  return chance < 0.1 ? 'stopped' : 'keepsUp';
}

const clusterOf = (i: number) => (i % 2 === 0 ? 'lkc-3x9wz1' : 'lkc-8d4rt2');

function subjectOf({ name, createdAt }: TopicSpec): SubjectSpec {
  return {
    name: `${name}-value`,
    versions: [
      {
        registeredAt: createdAt,
        schema: {
          type: 'record',
          name: `Event${name.slice(-6)}`,
          namespace: 'scale',
          fields: [
            { name: 'id', type: 'string' },
            { name: 'amount', type: 'double' },
            {
              name: 'at',
              type: { type: 'long', logicalType: 'timestamp-millis' },
            },
          ],
        },
      },
    ],
  };
}

function pick<T>(choices: readonly T[], random: Random): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined)
    throw new RangeError('There is nothing to pick from');
  return chosen;
}

/** Numbers from 0 to below 1, the same for the same seed (the generator "mulberry32"). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
