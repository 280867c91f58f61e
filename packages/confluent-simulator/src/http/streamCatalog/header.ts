// SPDX-License-Identifier: Apache-2.0
import type {
  CatalogEntity,
  EntityTypeName,
} from '../../world/catalog/CatalogEntity';
import { attributesOf, type Attributes } from './attributes';

/** The attributes that every search result has; others are there only when asked for. */
const HEADER_ATTRIBUTES: Record<EntityTypeName, readonly string[]> = {
  cf_environment: ['qualifiedName', 'name', 'nameLower', 'id', 'tenant'],
  kafka_logical_cluster: ['qualifiedName', 'name', 'nameLower', 'id', 'tenant'],
  kafka_topic: [
    'createTime',
    'qualifiedName',
    'name',
    'nameLower',
    'id',
    'tenant',
  ],
  sr_subject_version: [
    'createTime',
    'qualifiedName',
    'name',
    'context',
    'id',
    'nameLower',
    'version',
    'tenant',
  ],
  sr_schema: [
    'createTime',
    'qualifiedName',
    'name',
    'context',
    'id',
    'nameLower',
    'tenant',
  ],
  sr_field: [
    'createTime',
    'qualifiedName',
    'name',
    'context',
    'nameLower',
    'tenant',
  ],
};

/** An entity as a search shows it: few attributes, tags by name, no business metadata. */
export function toHeader(
  entity: CatalogEntity,
  registryId: string,
  requested: readonly string[],
) {
  const all = attributesOf(entity, registryId);
  const attributes: Attributes = {};
  for (const name of [...HEADER_ATTRIBUTES[entity.typeName], ...requested]) {
    const value = all[name];
    // An attribute without a value is left out; one that was cleared is an empty text.
    if (value !== null && value !== undefined) attributes[name] = value;
  }
  return {
    typeName: entity.typeName,
    attributes,
    guid: entity.guid,
    status: entity.status,
    displayText: entity.name,
    classificationNames: entity.tags,
    meaningNames: [],
    meanings: [],
    isIncomplete: false,
    labels: [],
  };
}
