// SPDX-License-Identifier: Apache-2.0
import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { refOf, toKnownEntity } from '../entities/toKnownEntity';
import type { EntityView, KnownEntity } from '../entities/types';
import { userRefOf } from './callers';

const KEPT_FOR_MS = 30_000;

/** Refs that are kept at most, of all callers together. */
const KEPT_REFS = 1_000_000;

/** What a caller may read of the entities that have results. */
export interface Readability {
  /** Everything, without looking at single entities. */
  isUnconditional: boolean;
  isReadable: (entityRef: string) => boolean;
}

/** Which entities callers may read. Of all others it is as if they did not exist. */
export interface ReadableEntities {
  /** For lists and counts. */
  for(credentials: BackstageCredentials): Promise<Readability>;
  /** One entity, asked of the catalog in the name of the person, or of this plugin for a service. @throws NotFoundError, the same for hidden as for missing. */
  find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<KnownEntity>;
}

interface Kept {
  until: number;
  refs: Promise<ReadonlySet<string>>;
  size: number;
}

/**
 * Asks the permission policy, and when that depends on the entity, the catalog in the caller's name: for the names of
 * each kind in each namespace. What it says is kept for 30 seconds for each user.
 *
 * @param options.now - Epoch milliseconds.
 */
export function createReadableEntities(options: {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  permissions: Pick<PermissionsService, 'authorizeConditional'>;
  catalog: Pick<CatalogService, 'getEntityFacets' | 'getEntityByRef'>;
  entities: () => EntityView | undefined;
  now: () => number;
}): ReadableEntities {
  const { auth, permissions, catalog, entities, now } = options;
  const keptByUser = new Map<string, Kept>();

  async function askCatalog(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    await Promise.all(
      placesOf(entities()).map(async ({ kind, namespace }) => {
        const { facets } = await catalog.getEntityFacets(
          {
            facets: ['metadata.name'],
            filter: { kind, 'metadata.namespace': namespace },
          },
          { credentials },
        );
        for (const { value: name } of facets['metadata.name'] ?? []) {
          refs.add(stringifyEntityRef({ kind, namespace, name }));
        }
      }),
    );
    return refs;
  }

  /** Oldest first, as long as they are too old or too many. */
  function forgetOld() {
    let size = 0;
    for (const kept of keptByUser.values()) size += kept.size;
    for (const [user, kept] of keptByUser) {
      if (kept.until > now() && size <= KEPT_REFS) return;
      size -= kept.size;
      keptByUser.delete(user);
    }
  }

  function readableRefs(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    // Of services a subject does not tell one from another.
    const user = userRefOf(credentials);
    if (user === undefined) return askCatalog(credentials);
    forgetOld();
    const found = keptByUser.get(user);
    if (found) return found.refs;
    const kept: Kept = {
      until: now() + KEPT_FOR_MS,
      refs: askCatalog(credentials),
      size: 0,
    };
    keptByUser.set(user, kept);
    kept.refs.then(
      refs => {
        kept.size = refs.size;
      },
      () => {
        if (keptByUser.get(user) === kept) keptByUser.delete(user);
      },
    );
    return kept.refs;
  }

  return {
    async for(credentials) {
      const [decision] = await permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      );
      switch (decision?.result) {
        case AuthorizeResult.ALLOW:
          return { isUnconditional: true, isReadable: () => true };
        case AuthorizeResult.CONDITIONAL: {
          const refs = await readableRefs(credentials);
          return { isUnconditional: false, isReadable: ref => refs.has(ref) };
        }
        case AuthorizeResult.DENY:
        case undefined:
          return { isUnconditional: false, isReadable: () => false };
        default:
          return decision satisfies never;
      }
    },

    async find(text, credentials) {
      const entityRef = fullRef(text);
      // The token of a service may be good for this plugin alone, and then the catalog refuses it.
      const reader =
        userRefOf(credentials) === undefined
          ? await auth.getOwnServiceCredentials()
          : credentials;
      const entity = await catalog.getEntityByRef(entityRef, {
        credentials: reader,
      });
      if (!entity) {
        throw new NotFoundError(
          `There is no ${entityRef} that you may read in the catalog`,
        );
      }
      return entities()?.byRef.get(entityRef) ?? toKnownEntity(entity);
    },
  };
}

/** @throws InputError for text that is no entity ref with its kind. */
export function fullRef(text: string): string {
  const entityRef = text.includes(':') ? refOf(text, 'none') : undefined;
  if (entityRef !== undefined) return entityRef;
  throw new InputError(
    `'${text}' is no entity ref, like component:default/till`,
  );
}

function placesOf(view: EntityView | undefined) {
  const places = new Map<string, { kind: string; namespace: string }>();
  for (const { entity } of view?.byRef.values() ?? []) {
    const kind = entity.kind.toLowerCase();
    const namespace = (entity.metadata.namespace ?? 'default').toLowerCase();
    places.set(`${kind}:${namespace}`, { kind, namespace });
  }
  return [...places.values()];
}
