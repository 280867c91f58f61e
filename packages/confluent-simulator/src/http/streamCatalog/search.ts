// SPDX-License-Identifier: Apache-2.0
import { pageOf } from '../../faults/Fault';
import {
  ENTITY_TYPES,
  isEntityTypeName,
  type CatalogEntity,
  type EntityTypeName,
} from '../../world/catalog/CatalogEntity';
import { compareText, withPrefix } from '../../world/catalog/EntityIndex';
import { booleanParameter, integerParameter } from '../parameters';
import { exactJsonReply } from '../Reply';
import type { Call, Route } from '../Route';
import { attributesOf } from './attributes';
import { catalogErrors } from './catalogErrors';
import { toHeader } from './header';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

export const searchRoutes: Route[] = [
  {
    name: 'streamCatalog.searchBasic',
    method: 'get',
    path: '/catalog/v1/search/basic',
    access: 'read',
    answer: call => searchReply(call, matchingText(call)),
  },
  {
    name: 'streamCatalog.searchAttribute',
    method: 'get',
    path: '/catalog/v1/search/attribute',
    access: 'read',
    answer: call => searchReply(call, matchingAttributes(call)),
  },
];

function searchReply(call: Call, found: readonly CatalogEntity[]) {
  const { environment, query } = call;
  const askedLimit = integerParameter(query, 'limit');
  const offset = integerParameter(query, 'offset') ?? 0;
  if (askedLimit !== undefined && (askedLimit < 0 || askedLimit > MAX_LIMIT)) {
    throw catalogErrors.invalidParameters(`limit must be at most ${MAX_LIMIT}`);
  }
  if (offset < 0)
    throw catalogErrors.invalidParameters('offset must not be negative');
  const page = pageOf(
    sorted(found, call),
    { offset, limit: askedLimit || DEFAULT_LIMIT },
    call.pagingFault,
  );
  const requested = repeated(query, 'attr', 'attrs');
  const types = repeated(query, 'type', 'types');
  return exactJsonReply({
    searchParameters: {
      includeDeleted: booleanParameter(query, 'deleted'),
      limit: askedLimit ?? 0,
      offset,
    },
    ...(types.length > 0 && { types }),
    ...(page.length > 0 && {
      entities: page.map(entity =>
        toHeader(entity, environment.spec.registryId, requested),
      ),
    }),
  });
}

/** Every entity of the asked types that the caller may see, in order of qualified name or in none worth the name. */
function candidates(call: Call): readonly CatalogEntity[] {
  const { environment, viewer, query } = call;
  const lists = typesOf(query).map(typeName =>
    environment.catalog.index(typeName).list({
      viewer,
      order: isSortedByQualifiedName(query) ? 'qualifiedName' : 'unsorted',
      tag: query.get('tag') ?? undefined,
      includeDeleted: booleanParameter(query, 'deleted'),
    }),
  );
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
}

function matchingText(call: Call): readonly CatalogEntity[] {
  const words = (call.query.get('query') ?? '')
    .toLowerCase()
    .split(/[\s*]+/)
    .filter(word => word !== '');
  const all = candidates(call);
  if (words.length === 0) return all;
  return all.filter(
    ({ qualifiedName, name, description = '', owner = '', tags }) => {
      const text = [qualifiedName, name, description, owner, ...tags]
        .join('\n')
        .toLowerCase();
      return words.every(word => text.includes(word));
    },
  );
}

function matchingAttributes(call: Call): readonly CatalogEntity[] {
  const { query, environment } = call;
  const { registryId } = environment.spec;
  const names = repeated(query, 'attrName');
  const prefixes = repeated(query, 'attrValuePrefix');
  if (names.length === 0 || names.length !== prefixes.length) {
    throw catalogErrors.invalidParameters(
      'attrName and attrValuePrefix go in pairs',
    );
  }
  return names.reduce((found, name, position) => {
    const prefix = prefixes[position] ?? '';
    if (name !== 'qualifiedName') {
      return found.filter(entity =>
        String(attributesOf(entity, registryId)[name] ?? '').startsWith(prefix),
      );
    }
    const long = prefix.startsWith('lkc-') ? `${registryId}:${prefix}` : prefix;
    return isSortedByQualifiedName(query) && typesOf(query).length === 1
      ? withPrefix(found, long)
      : found.filter(({ qualifiedName }) => qualifiedName.startsWith(long));
  }, candidates(call));
}

function sorted(
  found: readonly CatalogEntity[],
  call: Call,
): readonly CatalogEntity[] {
  const { query, environment } = call;
  const { registryId } = environment.spec;
  const sortBy = query.get('sortBy');
  const isDescending = query.get('sortOrder')?.toUpperCase() === 'DESCENDING';
  const isInOrder =
    isSortedByQualifiedName(query) && typesOf(query).length === 1;
  if (sortBy === null || (isInOrder && !isDescending)) return found;
  if (isInOrder) return found.toReversed();
  const keyed = found.map(entity => ({
    entity,
    key: attributesOf(entity, registryId)[sortBy] ?? '',
  }));
  keyed.sort((a, b) => compareValues(a.key, b.key) * (isDescending ? -1 : 1));
  return keyed.map(({ entity }) => entity);
}

function compareValues(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : compareText(String(a), String(b));
}

function isSortedByQualifiedName(query: URLSearchParams): boolean {
  return query.get('sortBy') === 'qualifiedName';
}

/** `cf_entity`, the type above all others, and no type at all both mean every type. */
function typesOf(query: URLSearchParams): readonly EntityTypeName[] {
  const asked = repeated(query, 'type', 'types');
  if (asked.length === 0 || asked.includes('cf_entity')) return ENTITY_TYPES;
  return asked.map(name => {
    if (!isEntityTypeName(name)) throw catalogErrors.typeNotFound(name);
    return name;
  });
}

/** Values of a parameter under its name and its spelling of 2023 and before, which is still accepted. */
function repeated(query: URLSearchParams, ...names: string[]): string[] {
  return names.flatMap(name => query.getAll(name));
}
