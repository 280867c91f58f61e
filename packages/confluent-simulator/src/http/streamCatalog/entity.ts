// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type {
  CatalogEntity,
  TopicEntity,
} from '../../world/catalog/CatalogEntity';
import { guidOf } from '../../world/identity';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { booleanParameter } from '../parameters';
import { exactJsonReply, jsonReply } from '../Reply';
import type { Call, Route } from '../Route';
import { addressedEntity, entityInPath } from './addressed';
import { attributesOf } from './attributes';
import { catalogErrors } from './catalogErrors';

export const ENTITY_PATH =
  '/catalog/v1/entity/type/:typeName/name/:qualifiedName';

export const entityRoutes: Route[] = [
  {
    name: 'streamCatalog.entity',
    method: 'get',
    path: ENTITY_PATH,
    access: 'read',
    answer: call =>
      exactJsonReply({
        referredEntities: {},
        entity: toEntity(
          entityInPath(call),
          call.environment,
          booleanParameter(call.query, 'ignoreRelationships'),
        ),
      }),
  },
  {
    name: 'streamCatalog.updateEntity',
    method: 'put',
    path: '/catalog/v1/entity',
    access: 'write',
    answer: updateEntity,
  },
];

function toEntity(
  entity: CatalogEntity,
  environment: WorldEnvironment,
  ignoreRelationships: boolean,
) {
  return {
    typeName: entity.typeName,
    attributes: attributesOf(entity, environment.spec.registryId),
    guid: entity.guid,
    isIncomplete: false,
    status: entity.status,
    createTime: entity.recordedAtMs,
    updateTime: entity.updatedAtMs,
    version: 0,
    ...(!ignoreRelationships && {
      relationshipAttributes:
        entity.typeName === 'kafka_topic'
          ? topicRelationships(entity, environment)
          : { inputToProcesses: [], meanings: [], outputFromProcesses: [] },
    }),
    // Absent, not empty, when there are none.
    ...(entity.tags.length > 0 && {
      classifications: toClassifications(entity, environment),
    }),
    ...(Object.keys(entity.businessMetadata).length > 0 && {
      businessAttributes: toBusinessAttributes(entity),
    }),
    labels: [],
  };
}

function toClassifications(
  entity: CatalogEntity,
  { vocabulary }: WorldEnvironment,
) {
  return entity.tags.map(typeName => {
    const color = vocabulary.tags.get(typeName)?.color;
    return {
      typeName,
      ...(color !== undefined && { attributes: { __color: color } }),
      entityGuid: entity.guid,
      entityStatus: entity.status,
      propagate: false,
      removePropagationsOnEntityDelete: false,
    };
  });
}

function toBusinessAttributes({ businessMetadata }: CatalogEntity) {
  return Object.fromEntries(
    Object.entries(businessMetadata).map(([name, values]) => [
      name,
      { ...values, __bmName: name },
    ]),
  );
}

function topicRelationships(topic: TopicEntity, { catalog }: WorldEnvironment) {
  const relationship = 'kafka_logical_cluster_topics';
  const cluster = catalog.actual('kafka_logical_cluster', topic.clusterId);
  return {
    inputToProcesses: [],
    connectors: [],
    mirror_topics: [],
    source_topic: null,
    logical_cluster: cluster && {
      guid: cluster.guid,
      typeName: cluster.typeName,
      entityStatus: cluster.status,
      displayText: cluster.name,
      relationshipType: relationship,
      relationshipGuid: guidOf(relationship, topic.guid),
      relationshipStatus: 'ACTIVE',
      relationshipAttributes: { typeName: relationship },
    },
    input_for_pipelines: [],
    output_for_pipelines: [],
    activated_for_pipelines: [],
    meanings: [],
    outputFromProcesses: [],
    cluster_link: null,
  };
}

const updateBody = z.object({
  entity: z.object({
    typeName: z.string(),
    attributes: z.looseObject({ qualifiedName: z.string() }),
  }),
});

// Everything else about an entity belongs to the system that made it.
const writableAttributes = z.strictObject({
  description: z.string().nullish(),
  owner: z.string().nullish(),
  ownerEmail: z.string().nullish(),
});

/** Sets description, owner and their e-mail address; an empty text clears one. */
function updateEntity(call: Call) {
  const body = updateBody.safeParse(call.body);
  if (!body.success)
    throw catalogErrors.invalidParameters(
      'an entity with attributes is needed',
    );
  const { typeName, attributes } = body.data.entity;
  const { qualifiedName, ...rest } = attributes;
  const changes = writableAttributes.safeParse(rest);
  if (!changes.success) {
    throw catalogErrors.invalidParameters(
      'only description, owner and ownerEmail can be set',
    );
  }
  const before = addressedEntity(call, typeName, qualifiedName);
  const given = Object.entries(changes.data).map(([name, value]) => [
    name,
    value ?? '',
  ]);
  const after: CatalogEntity = { ...before, ...Object.fromEntries(given) };
  const isChanged =
    after.description !== before.description ||
    after.owner !== before.owner ||
    after.ownerEmail !== before.ownerEmail;
  if (!isChanged) return jsonReply({});
  call.environment.changeEntity(after);
  return exactJsonReply({
    mutatedEntities: {
      UPDATE: [
        {
          typeName: after.typeName,
          attributes: attributesOf(after, call.environment.spec.registryId),
          guid: after.guid,
          status: after.status,
          isIncomplete: false,
        },
      ],
    },
  });
}
