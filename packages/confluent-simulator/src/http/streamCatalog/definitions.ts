// SPDX-License-Identifier: Apache-2.0
import type { CatalogEntity } from '../../world/catalog/CatalogEntity';
import type {
  DefinitionRecord,
  Definitions,
} from '../../world/catalog/Definitions';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { pathParameter } from '../parameters';
import { jsonReply, noContent } from '../Reply';
import type { Call, Route } from '../Route';
import { bulkReply, parseItems } from './bulk';
import { catalogErrors } from './catalogErrors';

/** What tells tag definitions and business metadata definitions apart. */
export interface DefinitionSort<D extends DefinitionRecord> {
  path: string;
  routeNames: Record<'list' | 'read' | 'create' | 'update' | 'delete', string>;
  of(environment: WorldEnvironment): Definitions<D>;
  /** Makes the definition or its next version. @throws ApiError when the item is not one. */
  define(environment: WorldEnvironment, item: Record<string, unknown>): D;
  toWire(definition: D): object;
  isUsedBy(entity: CatalogEntity, name: string): boolean;
}

// The name rule of Confluent's Terraform provider, and the length of the catalog's documents.
const NAME = /^[A-Za-z][\w ]{0,8191}$/;

const MAX_DEFINITIONS = 1000;

/** The five operations, the same for both sorts. */
export function definitionRoutes<D extends DefinitionRecord>(
  sort: DefinitionSort<D>,
): Route[] {
  const { path, routeNames, of, toWire } = sort;
  return [
    {
      name: routeNames.list,
      method: 'get',
      path,
      access: 'read',
      answer: ({ environment, query }) =>
        jsonReply(
          of(environment)
            .all()
            .filter(({ name }) => name.startsWith(query.get('prefix') ?? ''))
            .map(toWire),
        ),
    },
    {
      name: routeNames.create,
      method: 'post',
      path,
      access: 'write',
      answer: call =>
        bulkReply(parseItems(call.body), item => {
          const name = nameOf(item);
          const definitions = of(call.environment);
          if (definitions.actual(name))
            throw catalogErrors.alreadyDefined(name);
          if (definitions.all().length >= MAX_DEFINITIONS) {
            throw catalogErrors.invalidParameters(
              `there are ${MAX_DEFINITIONS} definitions already`,
            );
          }
          return toWire(sort.define(call.environment, item));
        }),
    },
    {
      name: routeNames.update,
      method: 'put',
      path,
      access: 'write',
      answer: call =>
        bulkReply(parseItems(call.body), item => {
          const name = nameOf(item);
          if (!of(call.environment).get(name))
            throw catalogErrors.typeNotFound(name);
          return toWire(sort.define(call.environment, item));
        }),
    },
    {
      name: routeNames.read,
      method: 'get',
      path: `${path}/:name`,
      access: 'read',
      answer: call => jsonReply(toWire(definitionInPath(sort, call))),
    },
    {
      name: routeNames.delete,
      method: 'delete',
      path: `${path}/:name`,
      access: 'write',
      answer: call => {
        const { name } = definitionInPath(sort, call);
        for (const entity of call.environment.catalog.allActual()) {
          if (sort.isUsedBy(entity, name))
            throw catalogErrors.definitionInUse(name);
        }
        of(call.environment).remove(name);
        return noContent;
      },
    },
  ];
}

function definitionInPath<D extends DefinitionRecord>(
  sort: DefinitionSort<D>,
  { environment, params }: Call,
): D {
  const name = pathParameter(params, 'name');
  const definition = sort.of(environment).get(name);
  if (!definition) throw catalogErrors.typeNotFound(name);
  return definition;
}

function nameOf({ name }: Record<string, unknown>): string {
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw catalogErrors.invalidParameters(
      'a name starts with a letter and goes on with letters, digits, spaces and _, up to 8192 characters',
    );
  }
  return name;
}

/** What both sorts have on the wire. */
export function recordToWire(record: DefinitionRecord, category: string) {
  return {
    category,
    guid: record.guid,
    createdBy: 'root',
    updatedBy: 'root',
    createTime: record.createdAtMs,
    updateTime: record.updatedAtMs,
    version: record.version,
    name: record.name,
    ...(record.description !== undefined && {
      description: record.description,
    }),
    typeVersion: `1.${record.version - 1}`,
  };
}
