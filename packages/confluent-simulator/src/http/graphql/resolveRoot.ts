// SPDX-License-Identifier: Apache-2.0
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { pageOf } from '../../faults/Fault';
import type {
  CatalogEntity,
  EntityTypeName,
} from '../../world/catalog/CatalogEntity';
import type { Call } from '../Route';
import { compare, isCriteria, toTest, type Criteria } from './criteria';
import { takeNameRange, withinNameRange } from './nameRange';
import { readField, type Node, type Nodes } from './nodes';

export interface GraphqlContext {
  call: Call;
  nodes: Nodes;
}

// Neither is documented; clients use 100 and say that 1,000 is the most.
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

const rootArguments = z.object({
  where: z.custom<Criteria>(isCriteria).nullish(),
  tags: z.array(z.string()).nullish(),
  limit: z.number().int().nullish(),
  offset: z.number().int().nonnegative().nullish(),
  order_by: z.array(z.record(z.string(), z.enum(['asc', 'desc']))).nullish(),
  business_metadata: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .nullish(),
  deleted: z.boolean().nullish(),
});

type RootArguments = z.infer<typeof rootArguments>;

/** One page of the entities of a type. @throws GraphQLError when there is no such page. */
export function resolveRoot(
  typeName: EntityTypeName,
  args: Record<string, unknown>,
  { call, nodes }: GraphqlContext,
): readonly Node[] {
  const parsed = rootArguments.safeParse(args);
  if (!parsed.success) {
    throw new GraphQLError(`Invalid arguments of ${typeName}`);
  }
  const asked = parsed.data;
  const limit = asked.limit ?? DEFAULT_LIMIT;
  if (limit < 0 || limit > MAX_LIMIT) {
    throw new GraphQLError(`limit must be between 0 and ${MAX_LIMIT}`);
  }
  const found = matching(typeName, asked, call, nodes);
  const page = pageOf(
    found,
    { offset: asked.offset ?? 0, limit },
    call.pagingFault,
  );
  return page.map(entity => nodes.of(entity));
}

function matching(
  typeName: EntityTypeName,
  asked: RootArguments,
  { environment, viewer }: Call,
  nodes: Nodes,
): readonly CatalogEntity[] {
  const [firstTag, ...moreTags] = asked.tags ?? [];
  const order = asked.order_by?.flatMap(each => Object.entries(each)) ?? [];
  const [field, direction] = order[0] ?? [];
  const isIndexOrder =
    order.length === 1 && field === 'qualifiedName' && direction === 'asc';
  let found: readonly CatalogEntity[] = environment.catalog
    .index(typeName)
    .list({
      viewer,
      order: isIndexOrder ? 'qualifiedName' : 'unsorted',
      tag: firstTag,
      includeDeleted: asked.deleted ?? false,
    });
  const where = asked.where ?? {};
  const range = isIndexOrder ? takeNameRange(where) : { rest: where };
  if (isIndexOrder) found = withinNameRange(found, range);
  if (moreTags.length > 0) {
    found = found.filter(({ tags }) =>
      moreTags.every(tag => tags.includes(tag)),
    );
  }
  for (const { name, value } of asked.business_metadata ?? []) {
    found = found.filter(entity => hasBusinessMetadata(entity, name, value));
  }
  if (Object.keys(range.rest).length > 0) {
    const test = toTest(range.rest);
    found = found.filter(entity => test(nodes.of(entity)));
  }
  return isIndexOrder || order.length === 0
    ? found
    : sorted(found, order, nodes);
}

function hasBusinessMetadata(
  { businessMetadata }: CatalogEntity,
  name: string,
  value: string,
): boolean {
  return Object.entries(businessMetadata).some(([metadata, attributes]) =>
    Object.entries(attributes).some(
      ([attribute, each]) =>
        `${metadata}.${attribute}` === name && each === value,
    ),
  );
}

function sorted(
  found: readonly CatalogEntity[],
  order: [string, 'asc' | 'desc'][],
  nodes: Nodes,
): readonly CatalogEntity[] {
  const rows = found.map(entity => ({ entity, node: nodes.of(entity) }));
  rows.sort((a, b) => {
    for (const [field, direction] of order) {
      const difference = compare(
        readField(a.node, field),
        readField(b.node, field),
      );
      if (difference !== 0)
        return direction === 'asc' ? difference : -difference;
    }
    return 0;
  });
  return rows.map(({ entity }) => entity);
}
