// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { CatalogEntity } from '../../world/catalog/CatalogEntity';
import type { BusinessMetadataDefinition } from '../../world/catalog/Definitions';
import { pathParameter } from '../parameters';
import { jsonReply, noContent } from '../Reply';
import type { Call, Route } from '../Route';
import { requireAdvanced } from './packages';
import { addressedEntity, entityInPath } from './addressed';
import { bulkReply, parseItems, withErrorInArray } from './bulk';
import { catalogErrors } from './catalogErrors';
import { ENTITY_PATH } from './entity';

export const businessMetadataRoutes: Route[] = [
  {
    name: 'streamCatalog.entityBusinessMetadata',
    method: 'get',
    path: `${ENTITY_PATH}/businessmetadata`,
    access: 'read',
    answer: requireAdvanced(call =>
      withErrorInArray(() => {
        const entity = entityInPath(call);
        return jsonReply(
          Object.keys(entity.businessMetadata).map(name => bound(name, entity)),
        );
      }),
    ),
  },
  {
    name: 'streamCatalog.addBusinessMetadata',
    method: 'post',
    path: '/catalog/v1/entity/businessmetadata',
    access: 'write',
    answer: requireAdvanced(call =>
      bulkReply(parseItems(call.body), item => bind(call, item, 'add')),
    ),
  },
  {
    name: 'streamCatalog.updateBusinessMetadata',
    method: 'put',
    path: '/catalog/v1/entity/businessmetadata',
    access: 'write',
    answer: requireAdvanced(call =>
      bulkReply(parseItems(call.body), item => bind(call, item, 'update')),
    ),
  },
  {
    name: 'streamCatalog.removeBusinessMetadata',
    method: 'delete',
    path: `${ENTITY_PATH}/businessmetadata/:bmName`,
    access: 'write',
    answer: requireAdvanced(call => withErrorInArray(() => unbind(call))),
  },
];

const bindingItem = z.object({
  typeName: z.string(),
  entityType: z.string(),
  entityName: z.string(),
  attributes: z.record(z.string(), z.string()),
});

/** An update replaces the attributes it names and leaves the others. Nobody documents this: always send them all. */
function bind(
  call: Call,
  item: Record<string, unknown>,
  how: 'add' | 'update',
) {
  const parsed = bindingItem.safeParse(item);
  if (!parsed.success) {
    throw catalogErrors.invalidParameters(
      'typeName, entityType, entityName and attributes of type string are needed',
    );
  }
  const { typeName, entityType, entityName, attributes } = parsed.data;
  const entity = addressedEntity(call, entityType, entityName);
  const definition = call.environment.vocabulary.businessMetadata.get(typeName);
  if (!definition) throw catalogErrors.typeNotFound(typeName);
  const before = entity.businessMetadata[typeName];
  if (how === 'add' && before) {
    throw catalogErrors.metadataAlreadyOn(typeName, entity.qualifiedName);
  }
  if (how === 'update' && !before) {
    throw catalogErrors.metadataNotOn(typeName, entity.qualifiedName);
  }
  const values = { ...before, ...attributes };
  checkValues(definition, values);
  const after = {
    ...entity,
    businessMetadata: { ...entity.businessMetadata, [typeName]: values },
  };
  call.environment.changeEntity(after);
  return bound(typeName, after);
}

function checkValues(
  { name, attributes }: BusinessMetadataDefinition,
  values: Record<string, string>,
): void {
  for (const [attribute, value] of Object.entries(values)) {
    const known = attributes.find(each => each.name === attribute);
    if (!known) throw catalogErrors.attributeNotValid(attribute, name);
    if (value.length > known.maxLength) {
      throw catalogErrors.invalidParameters(
        `${attribute} is longer than ${known.maxLength} characters`,
      );
    }
  }
  const missing = attributes.find(
    each => !each.isOptional && !(each.name in values),
  );
  if (missing) throw catalogErrors.attributeMissing(missing.name, name);
}

function unbind(call: Call) {
  const entity = entityInPath(call);
  const name = pathParameter(call.params, 'bmName');
  const { [name]: removed, ...businessMetadata } = entity.businessMetadata;
  if (!removed) throw catalogErrors.metadataNotOn(name, entity.qualifiedName);
  call.environment.changeEntity({ ...entity, businessMetadata });
  return noContent;
}

function bound(typeName: string, entity: CatalogEntity) {
  return {
    typeName,
    attributes: entity.businessMetadata[typeName],
    entityType: entity.typeName,
    entityName: entity.qualifiedName,
  };
}
