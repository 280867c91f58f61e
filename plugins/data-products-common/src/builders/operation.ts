// SPDX-License-Identifier: Apache-2.0
import {
  EditableProduct,
  Operation,
  OperationPlan,
  OperationStep,
  OperationTarget,
  PlannedStep,
  PlannedTarget,
  ProductMetadata,
} from '../api/operationTypes';
import { TopicCandidate } from '../api/topicCandidateTypes';
import { Vocabulary } from '../api/vocabularyTypes';
import { AuditRecord } from '../api/auditTypes';

export function aProductMetadata(
  overrides: Partial<ProductMetadata> = {},
): ProductMetadata {
  return {
    product: '',
    description: 'One event per order accepted by the web shop.',
    owner: 'group:default/checkout',
    ownerEmail: '',
    domain: 'domain:default/sales',
    qualityTier: 'curated',
    slaTier: 'tier-2',
    lifecycle: 'active',
    successor: '',
    endsOn: '',
    attributes: [],
    ...overrides,
  };
}

export function anEditableProduct(
  overrides: Partial<EditableProduct> = {},
): EditableProduct {
  return {
    entityRef: 'dataproduct:prod/orders',
    title: 'orders',
    topics: ['orders'],
    metadata: aProductMetadata(),
    unrecognized: {},
    version: 'version-1',
    ...overrides,
  };
}

export function aPlannedStep(
  overrides: Partial<PlannedStep> = {},
): PlannedStep {
  return {
    id: '0.0',
    title: 'Tag orders as DataProduct',
    system: 'streamCatalog',
    changes: [{ field: 'tag DataProduct', after: 'on' }],
    ...overrides,
  };
}

export function aPlannedTarget(
  overrides: Partial<PlannedTarget> = {},
): PlannedTarget {
  return {
    title: 'orders',
    topics: ['orders'],
    problems: [],
    notes: [],
    steps: [aPlannedStep()],
    ...overrides,
  };
}

export function anOperationPlan(
  overrides: Partial<OperationPlan> = {},
): OperationPlan {
  return {
    kind: 'publish',
    environmentId: 'env-7k2mq9',
    problems: [],
    targets: [aPlannedTarget()],
    isRunnable: true,
    ...overrides,
  };
}

export function anOperationStep(
  overrides: Partial<OperationStep> = {},
): OperationStep {
  return { ...aPlannedStep(), state: 'done', ...overrides };
}

export function anOperationTarget(
  overrides: Partial<OperationTarget> = {},
): OperationTarget {
  return {
    title: 'orders',
    topics: ['orders'],
    entityRef: 'dataproduct:prod/orders',
    state: 'succeeded',
    steps: [anOperationStep()],
    ...overrides,
  };
}

export function anOperation(overrides: Partial<Operation> = {}): Operation {
  return {
    id: 'operation-1',
    kind: 'publish',
    environmentId: 'env-7k2mq9',
    state: 'succeeded',
    requestedBy: 'user:default/elif',
    requestedAt: '2026-11-02T09:30:00.000Z',
    startedAt: '2026-11-02T09:30:00.100Z',
    finishedAt: '2026-11-02T09:30:01.000Z',
    targets: [anOperationTarget()],
    isCancellable: false,
    isUndoable: false,
    ...overrides,
  };
}

export function aTopicCandidate(
  overrides: Partial<TopicCandidate> = {},
): TopicCandidate {
  const topic = overrides.topic ?? 'orders.returned.v1';
  const clusterId = overrides.clusterId ?? 'lkc-3x9wz1';
  return {
    clusterId,
    topic,
    qualifiedName: `lsrc-4nv8rd:${clusterId}:${topic}`,
    state: 'ready',
    problems: [],
    metadata: aProductMetadata({ description: '', owner: '', domain: '' }),
    ...overrides,
  };
}

export function aVocabulary(overrides: Partial<Vocabulary> = {}): Vocabulary {
  return {
    qualityTiers: [
      {
        tier: 'authoritative',
        title: 'Authoritative',
        description: 'The source everybody should use.',
        terms: [],
      },
      {
        tier: 'curated',
        title: 'Curated',
        description: 'Checked, and fit for use by others.',
        terms: [],
      },
      {
        tier: 'raw',
        title: 'Raw',
        description: 'As it was recorded.',
        terms: [],
      },
    ],
    slaTiers: [
      {
        tier: 'tier-1',
        title: 'Tier 1',
        description: 'Somebody is there day and night.',
        terms: ['An answer within 15 minutes, at any time.'],
      },
      {
        tier: 'tier-2',
        title: 'Tier 2',
        description: 'Somebody is there on working days.',
        terms: ['An answer within 4 working hours.'],
      },
      {
        tier: 'tier-3',
        title: 'Tier 3',
        description: 'Help when there is time.',
        terms: ['An answer within 3 working days.'],
      },
    ],
    attributesByEnvironment: {},
    maxDescriptionLength: 4_000,
    environments: [
      {
        environmentId: 'env-7k2mq9',
        isWritable: true,
        package: 'advanced',
        clusters: [
          {
            clusterId: 'lkc-3x9wz1',
            canCreateBlank: true,
            ksqldbClusterIds: ['lksqlc-9d6ry'],
          },
        ],
      },
    ],
    ...overrides,
  };
}

export function anAuditRecord(
  overrides: Partial<AuditRecord> = {},
): AuditRecord {
  return {
    id: 'audit-1',
    at: '2026-11-02T09:30:00.000Z',
    by: 'user:default/elif',
    pluginId: 'data-products',
    eventId: 'operation-submit',
    severity: 'medium',
    outcome: 'succeeded',
    target: 'dataproduct:prod/orders',
    meta: {},
    ...overrides,
  };
}
