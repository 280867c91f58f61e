// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { BusinessMetadata, TopicSpec } from '../world/scenario';

export interface CapturedEntity {
  /** `lsrc-…`. */
  tenant: string;
  /** Absent when it is no topic: subject versions come with their schemas, which captures do not hold. */
  topic?: TopicSpec;
}

const capturedWire = z.object({
  entity: z.object({
    typeName: z.string(),
    attributes: z.object({
      qualifiedName: z.string(),
      tenant: z.string(),
      description: z.string().nullish(),
      owner: z.string().nullish(),
      createTime: z.number(),
      partitionsCount: z.number().optional(),
      replicationFactor: z.number().optional(),
      retentionMs: z.number().optional(),
      cleanupPolicy: z.string().optional(),
    }),
    classifications: z.array(z.object({ typeName: z.string() })).default([]),
    businessAttributes: z
      .record(z.string(), z.record(z.string(), z.string()))
      .default({}),
  }),
});

/** Reads an entity as a stream catalog answers a direct read; `undefined` for other answers, such as searches. */
export function decodeCapturedEntity(
  answer: unknown,
): CapturedEntity | undefined {
  const parsed = capturedWire.safeParse(answer);
  if (!parsed.success) return undefined;
  const { typeName, attributes, classifications, businessAttributes } =
    parsed.data.entity;
  const { tenant, qualifiedName } = attributes;
  if (typeName !== 'kafka_topic') return { tenant };
  return {
    tenant,
    topic: {
      name: qualifiedName.slice(qualifiedName.lastIndexOf(':') + 1),
      cluster: '.',
      description: attributes.description ?? undefined,
      owner: attributes.owner ?? undefined,
      createdAt: new Date(attributes.createTime).toISOString(),
      partitions: attributes.partitionsCount,
      replicationFactor: attributes.replicationFactor,
      retentionMs: attributes.retentionMs,
      cleanupPolicy: toCleanupPolicy(attributes.cleanupPolicy),
      tags: classifications.map(each => each.typeName),
      businessMetadata: withoutBookkeeping(businessAttributes),
    },
  };
}

function toCleanupPolicy(
  policy: string | undefined,
): TopicSpec['cleanupPolicy'] {
  return policy?.includes('COMPACT') ? ['compact'] : ['delete'];
}

/** Keys that begin with `__` are the catalog's own. */
function withoutBookkeeping(all: BusinessMetadata): BusinessMetadata {
  return Object.fromEntries(
    Object.entries(all).map(([name, values]) => [
      name,
      Object.fromEntries(
        Object.entries(values).filter(([key]) => !key.startsWith('__')),
      ),
    ]),
  );
}
