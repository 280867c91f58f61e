// SPDX-License-Identifier: Apache-2.0
import {
  isEntityTypeName,
  type CatalogEntity,
} from '../../world/catalog/CatalogEntity';
import { forbidden } from '../ApiError';
import { pathParameter } from '../parameters';
import type { Call } from '../Route';
import { catalogErrors } from './catalogErrors';

/**
 * The entity that type and qualified name address.
 * @throws ApiError 404 when the catalog does not know it, 403 when it does and the caller may not.
 */
export function addressedEntity(
  call: Call,
  typeName: string,
  qualifiedName: string,
): CatalogEntity {
  if (!isEntityTypeName(typeName)) throw catalogErrors.typeNotFound(typeName);
  const entity = call.environment.findEntity(typeName, qualifiedName);
  if (!entity) throw catalogErrors.entityNotFound(typeName, qualifiedName);
  if (!call.viewer.sees(entity)) throw forbidden();
  return entity;
}

/** The entity in the path of a call. @throws ApiError as `addressedEntity` does. */
export function entityInPath(call: Call): CatalogEntity {
  return addressedEntity(
    call,
    pathParameter(call.params, 'typeName'),
    pathParameter(call.params, 'qualifiedName'),
  );
}
