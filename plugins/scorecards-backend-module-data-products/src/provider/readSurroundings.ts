// SPDX-License-Identifier: Apache-2.0
import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import type { Neighbours, Surroundings } from '../facts/ownership';

export type SurroundingsCatalog = Pick<
  CatalogService,
  'getEntitiesByRefs' | 'streamEntities'
>;

/** Nothing but where groups are reached and what products are related to is asked for. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.links',
  'spec.profile.email',
  'relations',
];

const PAGE_SIZE = 1_000;

/** What the relation of a product says of its target: it is the inverse of what the target says of itself. */
const PRODUCERS = new Set([RELATION_DEPENDS_ON, RELATION_API_PROVIDED_BY]);
const CONSUMERS = new Set([RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY]);

/**
 * Reads what the Backstage catalog says about data products and their owners, with the plugin's own credentials. Never
 * rejects: facts that do not need it are told without it.
 *
 * @param options.entityRefs - Products and owners to look at; every product and group when absent.
 */
export async function readSurroundings(options: {
  catalog: SurroundingsCatalog;
  auth: AuthService;
  entityRefs?: string[];
}): Promise<Surroundings> {
  const reachableGroups = new Set<string>();
  const neighbours = new Map<string, Neighbours>();
  try {
    for await (const page of entityPages(options)) {
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        if (isProduct(entity)) neighbours.set(ref, neighboursOf(entity));
        else if (isReachable(entity)) reachableGroups.add(ref);
      }
    }
    return { status: 'read', reachableGroups, neighbours };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      status: 'failed',
      reason: `The Backstage catalog did not answer: ${cause}`,
    };
  }
}

async function* entityPages(options: {
  catalog: SurroundingsCatalog;
  auth: AuthService;
  entityRefs?: string[];
}): AsyncGenerator<Entity[]> {
  const { catalog, auth, entityRefs } = options;
  const credentials = await auth.getOwnServiceCredentials();
  if (entityRefs) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials },
    );
    yield items.filter(item => item !== undefined);
    return;
  }
  yield* catalog.streamEntities(
    {
      filter: { kind: ['group', DATA_PRODUCT_KIND.toLowerCase()] },
      fields: FIELDS,
      pageSize: PAGE_SIZE,
    },
    { credentials },
  );
}

function isProduct({ kind }: Entity): boolean {
  return kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
}

/** A person's address is no place to ask for help with a product. */
function isReachable({ kind, metadata, spec }: Entity): boolean {
  if (kind.toLowerCase() !== 'group') return false;
  const profile = spec?.profile;
  const hasEmail =
    typeof profile === 'object' &&
    profile !== null &&
    'email' in profile &&
    Boolean(profile.email);
  return hasEmail || (metadata.links ?? []).length > 0;
}

function neighboursOf({ relations = [] }: Entity): Neighbours {
  const count = (types: ReadonlySet<string>) =>
    new Set(
      relations
        .filter(({ type }) => types.has(type))
        .map(({ targetRef }) => targetRef.toLowerCase()),
    ).size;
  return { producers: count(PRODUCERS), consumers: count(CONSUMERS) };
}
