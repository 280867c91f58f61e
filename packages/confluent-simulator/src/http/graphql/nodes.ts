// SPDX-License-Identifier: Apache-2.0
import type {
  CatalogEntity,
  EntityTypeName,
} from '../../world/catalog/CatalogEntity';
import type { Catalog } from '../../world/catalog/Catalog';
import { topicIdOf } from '../../world/identity';

/** An entity as GraphQL shows it: everything that can be null is, lists without items too. */
export type Node = Readonly<Record<string, unknown>>;

/** Fields of every type, with their GraphQL type; `where` and `order_by` take those of a plain type. */
export const SHARED_FIELDS = {
  guid: 'String',
  status: 'String',
  name: 'String',
  nameLower: 'String',
  qualifiedName: 'String',
  displayName: 'String',
  description: 'String',
  owner: 'String',
  ownerEmail: 'String',
  tenant: 'String',
  createTime: 'DateTime',
  updateTime: 'DateTime',
} as const;

export type FieldType = 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime';

export const OWN_FIELDS: Record<EntityTypeName, Record<string, FieldType>> = {
  cf_environment: { id: 'String' },
  kafka_logical_cluster: { id: 'String' },
  kafka_topic: {
    id: 'String',
    logical_cluster_id: 'String',
    partitionsCount: 'Int',
    replicationFactor: 'Int',
    retentionMs: 'Float',
    retentionBytes: 'Float',
    cleanupPolicy: 'String',
    isInternal: 'Boolean',
    deprecatedTime: 'Float',
    externalSourceTopicName: 'String',
  },
  sr_subject_version: {
    id: 'Int',
    version: 'Int',
    context: 'String',
    schemaType: 'String',
  },
  sr_schema: { id: 'Int', context: 'String', schemaType: 'String' },
  sr_field: { context: 'String' },
};

/** Fields that lead to other entities, and whether there are many of them. */
export const RELATIONS: Partial<
  Record<
    EntityTypeName,
    Record<string, { to: EntityTypeName; isList: boolean }>
  >
> = {
  kafka_topic: {
    logical_cluster: { to: 'kafka_logical_cluster', isList: false },
    source_topic: { to: 'kafka_topic', isList: false },
    mirror_topics: { to: 'kafka_topic', isList: true },
  },
  sr_subject_version: { schema: { to: 'sr_schema', isList: false } },
  sr_schema: { subject_versions: { to: 'sr_subject_version', isList: true } },
};

/** The value of a field; `null` when the node has none. */
export function readField(node: object, name: string): unknown {
  const value: unknown = Reflect.get(node, name);
  return (typeof value === 'function' ? value() : value) ?? null;
}

/** Makes nodes of one catalog. What costs time or leads elsewhere is a function, called when it is asked for. */
export class Nodes {
  constructor(
    private readonly catalog: Catalog,
    private readonly registryId: string,
  ) {}

  of(entity: CatalogEntity): Node {
    return { ...this.shared(entity), ...this.own(entity) };
  }

  private shared(entity: CatalogEntity): Node {
    const { tags, businessMetadata } = entity;
    const values = Object.entries(businessMetadata).flatMap(
      ([metadata, attributes]) =>
        Object.entries(attributes).map(([attribute, value]) => ({
          name: `${metadata}.${attribute}`,
          value,
        })),
    );
    return {
      guid: entity.guid,
      status: entity.status,
      name: entity.name,
      nameLower: entity.name.toLowerCase(),
      qualifiedName: entity.qualifiedName,
      displayName: null,
      description: entity.description ?? null,
      owner: entity.owner ?? null,
      ownerEmail: entity.ownerEmail ?? null,
      tenant: this.registryId,
      createTime: () => new Date(entity.createdAtMs).toISOString(),
      updateTime: () => new Date(entity.updatedAtMs).toISOString(),
      tags: tags.length > 0 ? tags : null,
      business_metadata: values.length > 0 ? values : null,
    };
  }

  private own(entity: CatalogEntity): Node {
    switch (entity.typeName) {
      case 'kafka_topic':
        return {
          id: () => topicIdOf(entity.guid),
          logical_cluster_id: entity.clusterId,
          partitionsCount: entity.partitions,
          replicationFactor: entity.replicationFactor,
          retentionMs: entity.retentionMs,
          retentionBytes: -1,
          cleanupPolicy: entity.cleanupPolicy
            .map(each => each.toUpperCase())
            .join('_'),
          isInternal: entity.isInternal,
          deprecatedTime: 0,
          externalSourceTopicName: null,
          logical_cluster: () =>
            this.find('kafka_logical_cluster', entity.clusterId),
          source_topic: null,
          mirror_topics: null,
        };
      case 'sr_subject_version':
        return {
          id: entity.schemaId,
          version: entity.version,
          context: entity.context,
          schemaType: entity.schemaType,
          schema: () =>
            this.find(
              'sr_schema',
              `${this.registryId}:${entity.context}:${entity.schemaId}`,
            ),
        };
      case 'sr_schema':
        return {
          id: entity.schemaId,
          context: entity.context,
          schemaType: entity.schemaType,
          subject_versions: () => this.subjectVersionsOf(entity.schemaId),
        };
      case 'sr_field':
        return { context: entity.context };
      case 'cf_environment':
      case 'kafka_logical_cluster':
        return { id: entity.qualifiedName };
      default:
        return entity satisfies never;
    }
  }

  private find(typeName: EntityTypeName, qualifiedName: string): Node | null {
    const entity = this.catalog.index(typeName).get(qualifiedName);
    return entity ? this.of(entity) : null;
  }

  private subjectVersionsOf(schemaId: number): Node[] | null {
    const found = [...this.catalog.allActual()].filter(
      entity =>
        entity.typeName === 'sr_subject_version' &&
        entity.schemaId === schemaId,
    );
    return found.length > 0 ? found.map(entity => this.of(entity)) : null;
  }
}
