// SPDX-License-Identifier: Apache-2.0
import { DataProductEntity } from '../entity/DataProductEntity';
import { toEntity } from '../entity/toEntity';
import { productKey } from '../identity/productKey';
import { DataProduct, OutputPort, ResolvedReference } from '../model/product';

/** A reference that resolved to the given entity. */
export function aResolvedReference(
  entityRef: string,
  text: string = entityRef,
): ResolvedReference {
  return { status: 'resolved', text, entityRef };
}

/** A topic of the cluster `lkc-3x9wz1`. */
export function anOutputPort(overrides: Partial<OutputPort> = {}): OutputPort {
  const name = overrides.name ?? 'orders';
  const clusterId =
    'clusterId' in overrides ? overrides.clusterId : 'lkc-3x9wz1';
  return {
    name,
    clusterId,
    qualifiedName: `lsrc-4nv8rd:${clusterId ?? '.'}:${name}`,
    partitions: 6,
    replicationFactor: 3,
    retentionMs: 604_800_000,
    cleanupPolicy: ['delete'],
    subjects: [{ subject: `${name}-value`, part: 'value' }],
    createdAt: '2026-03-01T08:00:00.000Z',
    ...overrides,
  };
}

/** A product with nothing missing, of one topic; key and port follow the title. */
export function aDataProduct(
  overrides: Partial<DataProduct> = {},
): DataProduct {
  const title = overrides.title ?? 'orders';
  const environmentId = overrides.environmentId ?? 'env-7k2mq9';
  const [port = anOutputPort({ name: title })] = overrides.outputPorts ?? [];
  return {
    key: productKey({ environmentId, clusterId: port.clusterId, name: title }),
    environmentId,
    title,
    description: 'One event per order accepted by the web shop.',
    lifecycle: 'active',
    owner: aResolvedReference('group:default/checkout', '@checkout'),
    domain: aResolvedReference('domain:default/sales', 'sales'),
    qualityTier: { tier: 'authoritative' },
    slaTier: { tier: 'tier-1' },
    successor: { status: 'missing' },
    tags: ['PII'],
    attributes: [],
    outputPorts: [port],
    issues: [],
    ...overrides,
  };
}

/** The entity of a product in the namespace `prod`. */
export function aDataProductEntity(
  overrides: Partial<DataProduct> = {},
  options: { entityName?: string; namespace?: string } = {},
): DataProductEntity {
  const product = aDataProduct(overrides);
  return toEntity(product, {
    entityName: options.entityName ?? product.title,
    namespace: options.namespace ?? 'prod',
  });
}
