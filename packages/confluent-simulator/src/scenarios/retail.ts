// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentSpec,
  Scenario,
  SubjectSpec,
  TagDefinitionSpec,
  TopicSpec,
} from '../world/scenario';
import {
  DEMO_KEYS,
  PRODUCT_ATTRIBUTES,
  production,
  staging,
} from './demoEnvironments';
import { candidates } from './retail/candidates';
import { CONNECTORS } from './retail/connectors';
import {
  consumerGroups,
  STAGED_CONSUMER_GROUPS,
} from './retail/consumerGroups';
import { customer } from './retail/customer';
import { delivery } from './retail/delivery';
import { internalTopics } from './retail/internalTopics';
import { RETAIL_KSQLDB } from './retail/ksqldb';
import { marketing } from './retail/marketing';
import { type Calendar, calendarOf, type DomainData } from './retail/notation';
import { payments } from './retail/payments';
import { pricing } from './retail/pricing';
import { sales } from './retail/sales';
import { supply } from './retail/supply';
import { withStagedTraffic, withTraffic } from './retail/traffic';

const DOMAINS = [
  sales,
  payments,
  pricing,
  supply,
  delivery,
  customer,
  marketing,
];

/** What is in staging too. */
const STAGED_TOPICS: ReadonlySet<string> = new Set([
  'orders',
  'orders.rejected',
  'baskets',
  'product-catalog',
  'payments',
  'refunds',
  'prices',
  'promotions',
  'stock-levels',
  'stock-movements',
  'deliveries',
  'shipments',
  'customers',
]);

/** Others refer to it. */
const SHARED_SCHEMA = 'com.cornerandmain.Address';

/** Nobody has published these in staging either: the one could be, the other has no schema. */
const STAGED_CANDIDATES: ReadonlySet<string> = new Set([
  'delivery-slots',
  'till-heartbeats',
]);

const API_KEYS = [
  ...DEMO_KEYS,
  {
    key: 'weak-key',
    secret: 'weak-secret',
    role: 'DataDiscovery' as const,
    sees: {
      topics: ['orders*', 'prices', 'promotions', 'stock-*', 'deliveries'],
    },
  },
];

/**
 * Corner & Main, an invented grocer: forty products on two clusters (Advanced package), twelve of them in staging too
 * (Essentials), and an environment whose key nobody knows.
 *
 * @param options.now - The day its past is counted back from; all other dates follow from it.
 */
export function retail(options: { now?: Date } = {}): Scenario {
  const now = options.now ?? new Date('2026-11-16T09:00:00Z');
  const calendar = calendarOf(now);
  return {
    startsAt: now.toISOString(),
    environments: [
      retailProduction(calendar),
      retailStaging(calendar),
      broken(),
    ],
  };
}

function retailProduction(calendar: Calendar): EnvironmentSpec {
  const parts = [...DOMAINS, candidates].map(part => part(calendar));
  return production({
    apiKeys: API_KEYS,
    clusters: [
      {
        id: 'lkc-3x9wz1',
        name: 'retail-eu',
        description: 'Web shop, warehouses and head office',
      },
      {
        id: 'lkc-8d4rt2',
        name: 'stores-eu',
        description: 'Tills, scales and sensors of the stores',
      },
    ],
    tagDefinitions: TAGS,
    businessMetadataDefinitions: [
      {
        name: 'DataProduct',
        description: 'What a data product is and promises',
        attributes: [...PRODUCT_ATTRIBUTES, 'contact', 'retention'],
      },
      {
        name: 'Compliance',
        description: 'Why we may keep it, and when that was last checked',
        attributes: ['legalBasis', 'reviewedOn', 'reviewedBy'],
      },
    ],
    topics: [
      ...parts
        .flatMap(part => part.topics)
        .map(topic => withTraffic(topic, calendar)),
      ...internalTopics(calendar),
    ],
    subjects: parts.flatMap(registeredWithTopics),
    consumerGroups: consumerGroups(calendar),
    ksqldb: [RETAIL_KSQLDB],
    connectors: CONNECTORS,
  });
}

function retailStaging(calendar: Calendar): EnvironmentSpec {
  const parts = [
    ...DOMAINS.map(part => staged(part(calendar), STAGED_TOPICS)),
    staged(candidates(calendar), STAGED_CANDIDATES),
  ];
  return staging({
    apiKeys: API_KEYS,
    clusters: [
      {
        id: 'lkc-5m1yb7',
        name: 'retail-staging',
        description: 'Where tomorrow is tried out',
      },
    ],
    tagDefinitions: TAGS,
    topics: parts.flatMap(part => part.topics.map(toStaged)),
    subjects: parts.flatMap(registeredWithTopics),
    consumerGroups: STAGED_CONSUMER_GROUPS,
  });
}

/** As much of a domain as is in staging. */
function staged(
  { topics, subjects }: DomainData,
  names: ReadonlySet<string>,
): DomainData {
  return {
    topics: topics.filter(({ name }) => names.has(name)),
    subjects: subjects.filter(
      ({ name }) => names.has(topicOf(name)) || name === SHARED_SCHEMA,
    ),
  };
}

/** A first version without a date of its own was registered when its topic was made. */
function registeredWithTopics({ topics, subjects }: DomainData): SubjectSpec[] {
  const createdAt = new Map(topics.map(topic => [topic.name, topic.createdAt]));
  return subjects.map(subject => {
    const [first, ...later] = subject.versions;
    if (!first) return subject;
    const registeredAt =
      first.registeredAt ?? createdAt.get(topicOf(subject.name));
    return { ...subject, versions: [{ ...first, registeredAt }, ...later] };
  });
}

function topicOf(subject: string): string {
  return subject.replace(/-(key|value)$/, '');
}

/** Essentials has no business metadata; description, owner and tags are all there is. */
function toStaged(topic: TopicSpec): TopicSpec {
  const { businessMetadata, cluster, ...rest } = topic;
  return withStagedTraffic({
    ...rest,
    partitions: 1,
    retentionMs: 86_400_000,
  });
}

function broken(): EnvironmentSpec {
  return {
    id: 'env-0badkey',
    name: 'broken',
    package: 'advanced',
    registryId: 'lsrc-0badkey',
    apiKeys: [{ key: 'rotated-key', secret: 'nobody-told-the-portal' }],
    clusters: [{ id: 'lkc-0badkey', name: 'out-of-reach' }],
    topics: [{ name: 'unreadable', tags: ['DataProduct'] }],
  };
}

const TAGS: TagDefinitionSpec[] = [
  {
    name: 'DataProduct',
    description: 'Offered for others to use',
    color: 'BLUE_DARK',
  },
  { name: 'PII', description: 'Holds data about people', color: 'RED_DARK' },
  { name: 'PCI', description: 'Falls under the rules for card data' },
  { name: 'Confidential', description: 'Stays inside the company' },
  { name: 'Deprecated', description: 'Do not build on it any more' },
];
