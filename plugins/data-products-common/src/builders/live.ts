// SPDX-License-Identifier: Apache-2.0
import { LineageEvidence } from '../api/lineageTypes';
import {
  ConsumerGroupDetails,
  ConsumerIndexState,
  DeclaredUse,
  GroupMember,
  GroupPartition,
  LiveUnknownReason,
  Measured,
  ObservedGroup,
  PortHealth,
  ProductConsumer,
  ProductConsumers,
  ProductHealth,
  RecordSample,
  RecordSampleRequest,
  SampledRecord,
} from '../api/liveTypes';

const OBSERVED_AT = '2026-11-22T12:00:00.000Z';

/** Over the Kafka protocol, at noon. */
export function aMeasured<T>(
  value: T,
  overrides: Partial<Extract<Measured<T>, { status: 'known' }>> = {},
): Measured<T> {
  return {
    status: 'known',
    value,
    source: 'kafka',
    observedAt: OBSERVED_AT,
    delaySeconds: 0,
    ...overrides,
  };
}

export function anUnknown(
  reason: LiveUnknownReason = 'unreachable',
  message = 'The Kafka cluster Retail does not answer. Ask those who run it',
): Extract<Measured<never>, { status: 'unknown' }> {
  return { status: 'unknown', reason, message };
}

/** The topic `orders`: fresh, with a group that is a little behind. */
export function aPortHealth(overrides: Partial<PortHealth> = {}): PortHealth {
  return {
    topic: 'orders',
    clusterId: 'lkc-3x9wz1',
    lastRecordAt: aMeasured<string | null>('2026-11-22T11:59:48.000Z'),
    recordsPerSecond: aMeasured(12.5),
    worstLag: aMeasured({
      groupId: 'fulfilment',
      lagMessages: 40,
      lagSeconds: 3,
    }),
    deadLetters: aMeasured([]),
    rates: [
      { at: '2026-11-22T11:50:00.000Z', recordsPerSecond: 11 },
      { at: '2026-11-22T11:55:00.000Z', recordsPerSecond: 12.5 },
    ],
    ...overrides,
  };
}

/** One topic, which keeps what its tier promises. */
export function aProductHealth(
  overrides: Partial<ProductHealth> = {},
): ProductHealth {
  return {
    ports: [aPortHealth()],
    objectives: { freshnessSeconds: 900, lagSeconds: 300, target: 0.99 },
    attainment: {
      freshness: [
        { period: '24h', share: 1, measured: 1 },
        { period: '7d', share: 0.996, measured: 0.98 },
        { period: '30d', share: 0.994, measured: 0.6 },
      ],
      lag: [
        { period: '24h', share: 0.98, measured: 1 },
        { period: '7d', share: 0.995, measured: 0.97 },
        { period: '30d', measured: 0 },
      ],
    },
    lastSchemaChange: {
      subject: 'orders-value',
      version: 2,
      at: '2026-10-01T08:00:00.000Z',
    },
    feedFailures: [],
    ...overrides,
  };
}

/** `fulfilment`, which reads `orders` and keeps up. */
export function anObservedGroup(
  overrides: Partial<ObservedGroup> = {},
): ObservedGroup {
  return {
    clusterId: 'lkc-3x9wz1',
    groupId: 'fulfilment',
    topics: ['orders'],
    state: aMeasured('stable' as const),
    memberCount: aMeasured(2),
    lagMessages: aMeasured(40),
    lagSeconds: aMeasured(3),
    trend: 'steady',
    ...overrides,
  };
}

/** A group that was seen to read. */
export function anEvidence(
  overrides: Partial<LineageEvidence> = {},
): LineageEvidence {
  return {
    source: 'consumer-groups',
    title: 'Consumer group',
    detail: 'fulfilment reads orders',
    observedAt: OBSERVED_AT,
    ...overrides,
  };
}

/** A component that is observed through its group. */
export function aProductConsumer(
  overrides: Partial<ProductConsumer> = {},
): ProductConsumer {
  return {
    id: 'component:default/fulfilment',
    kind: 'component',
    name: 'fulfilment',
    entityRef: 'component:default/fulfilment',
    ownerRef: 'group:default/logistics',
    evidence: [anEvidence()],
    groups: [anObservedGroup()],
    ...overrides,
  };
}

export function aConsumerIndex(
  overrides: Partial<ConsumerIndexState> = {},
): ConsumerIndexState {
  return {
    clusterId: 'lkc-3x9wz1',
    observedAt: OBSERVED_AT,
    source: 'kafka',
    groupCount: 24,
    isComplete: true,
    ...overrides,
  };
}

/** One consumer, and an index that is whole. */
export function aProductConsumers(
  overrides: Partial<ProductConsumers> = {},
): ProductConsumers {
  return {
    consumers: [aProductConsumer()],
    indexes: [aConsumerIndex()],
    failures: [],
    ...overrides,
  };
}

export function aGroupMember(
  overrides: Partial<GroupMember> = {},
): GroupMember {
  return {
    memberId: 'fulfilment-1-5c1f',
    clientId: 'fulfilment-1',
    host: '/10.0.0.7',
    partitions: [{ topic: 'orders', partition: 0 }],
    ...overrides,
  };
}

/** Partition 0 of `orders`, 40 records behind. */
export function aGroupPartition(
  overrides: Partial<GroupPartition> = {},
): GroupPartition {
  return {
    topic: 'orders',
    partition: 0,
    committedOffset: '1960',
    logEndOffset: '2000',
    lagMessages: 40,
    lagSeconds: 3,
    ...overrides,
  };
}

/** `fulfilment` with one member and one partition. */
export function aConsumerGroupDetails(
  overrides: Partial<ConsumerGroupDetails> = {},
): ConsumerGroupDetails {
  return {
    ...anObservedGroup(),
    members: aMeasured([aGroupMember()]),
    partitions: aMeasured([aGroupPartition()]),
    samples: [
      { at: '2026-11-22T11:55:00.000Z', lagMessages: 38, lagSeconds: 3 },
      { at: OBSERVED_AT, lagMessages: 40, lagSeconds: 3 },
    ],
    ...overrides,
  };
}

export function aDeclaredUse(
  overrides: Partial<DeclaredUse> = {},
): DeclaredUse {
  return {
    entityRef: 'component:default/fulfilment',
    declaredBy: 'user:default/sam',
    declaredAt: OBSERVED_AT,
    ...overrides,
  };
}

/** The newest 20 records of `orders`. */
export function aRecordSampleRequest(
  overrides: Partial<RecordSampleRequest> = {},
): RecordSampleRequest {
  return {
    clusterId: 'lkc-3x9wz1',
    topic: 'orders',
    position: { type: 'newest' },
    limit: 20,
    ...overrides,
  };
}

/** An order in Avro, its `email` hidden. */
export function aSampledRecord(
  overrides: Partial<SampledRecord> = {},
): SampledRecord {
  return {
    partition: 0,
    offset: '1999',
    timestamp: '2026-11-22T11:59:48.000Z',
    key: { kind: 'text', text: 'o-1999' },
    value: {
      kind: 'decoded',
      json: '{"orderId":"o-1999","email":"•••","total":12.50}',
      format: 'AVRO',
      schemaId: 100_002,
    },
    headers: [],
    bytes: 48,
    ...overrides,
  };
}

/** One record of `orders`, as somebody sees it who may not see personal data. */
export function aRecordSample(
  overrides: Partial<RecordSample> = {},
): RecordSample {
  return {
    records: [aSampledRecord()],
    isMasked: true,
    maskedFields: [{ path: 'email', tags: ['PII'] }],
    scanned: 1,
    endedBy: 'end',
    readAt: OBSERVED_AT,
    failures: [],
    ...overrides,
  };
}
