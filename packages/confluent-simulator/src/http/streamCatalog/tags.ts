// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { CatalogEntity } from '../../world/catalog/CatalogEntity';
import { pathParameter } from '../parameters';
import { jsonReply, noContent } from '../Reply';
import type { Call, Route } from '../Route';
import { addressedEntity, entityInPath } from './addressed';
import { bulkReply, parseItems, withErrorInArray } from './bulk';
import { catalogErrors } from './catalogErrors';
import { ENTITY_PATH } from './entity';

export const tagRoutes: Route[] = [
  {
    name: 'streamCatalog.entityTags',
    method: 'get',
    path: `${ENTITY_PATH}/tags`,
    access: 'read',
    answer: call =>
      withErrorInArray(() => {
        const entity = entityInPath(call);
        return jsonReply(entity.tags.map(tag => toTag(tag, entity)));
      }),
  },
  {
    name: 'streamCatalog.addTags',
    method: 'post',
    path: '/catalog/v1/entity/tags',
    access: 'write',
    answer: call =>
      bulkReply(parseItems(call.body), item => addTag(call, item)),
  },
  {
    name: 'streamCatalog.updateTags',
    method: 'put',
    path: '/catalog/v1/entity/tags',
    access: 'write',
    answer: call =>
      bulkReply(parseItems(call.body), item => updateTag(call, item)),
  },
  {
    name: 'streamCatalog.removeTag',
    method: 'delete',
    path: `${ENTITY_PATH}/tags/:tagName`,
    access: 'write',
    answer: call => withErrorInArray(() => removeTag(call)),
  },
];

const tagItem = z.object({
  typeName: z.string(),
  entityType: z.string(),
  entityName: z.string(),
});

function addTag(call: Call, item: Record<string, unknown>) {
  // The body of Apache Atlas is taken for a good one, and then nothing happens.
  if ('classification' in item) return item;
  const { typeName, entity } = parseTagItem(call, item);
  const definition = call.environment.vocabulary.tags.get(typeName);
  if (!definition) throw catalogErrors.tagNotDefined(typeName);
  const applies = definition.entityTypes.some(
    each => each === 'cf_entity' || each === entity.typeName,
  );
  if (!applies) throw catalogErrors.tagNotApplicable(typeName, entity.typeName);
  if (entity.tags.includes(typeName)) {
    throw catalogErrors.tagAlreadyOn(typeName, entity.qualifiedName);
  }
  call.environment.changeEntity({
    ...entity,
    tags: [...entity.tags, typeName],
  });
  return bound(typeName, entity);
}

/** Tags have no attributes here, so there is nothing to update but much to check. */
function updateTag(call: Call, item: Record<string, unknown>) {
  const { typeName, entity } = parseTagItem(call, item);
  if (!entity.tags.includes(typeName)) {
    throw catalogErrors.tagNotOn(typeName, entity.qualifiedName);
  }
  return bound(typeName, entity);
}

function removeTag(call: Call) {
  const entity = entityInPath(call);
  const tag = pathParameter(call.params, 'tagName');
  if (!entity.tags.includes(tag))
    throw catalogErrors.tagNotOn(tag, entity.qualifiedName);
  call.environment.changeEntity({
    ...entity,
    tags: entity.tags.filter(each => each !== tag),
  });
  return noContent;
}

function parseTagItem(call: Call, item: Record<string, unknown>) {
  const parsed = tagItem.safeParse(item);
  if (!parsed.success) {
    throw catalogErrors.invalidParameters(
      'typeName, entityType and entityName are needed',
    );
  }
  const { typeName, entityType, entityName } = parsed.data;
  return { typeName, entity: addressedEntity(call, entityType, entityName) };
}

function bound(typeName: string, entity: CatalogEntity) {
  return {
    typeName,
    entityStatus: entity.status,
    entityType: entity.typeName,
    entityName: entity.qualifiedName,
  };
}

function toTag(typeName: string, entity: CatalogEntity) {
  return {
    ...bound(typeName, entity),
    propagate: false,
    removePropagationsOnEntityDelete: false,
  };
}
