// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import { userRefOf } from '../isUser';
import { IsReadable } from './listProducts';

const KEPT_FOR_MS = 30_000;

/** Names that are kept at most, of all callers together; some 100 bytes each. */
const KEPT_NAMES = 1_000_000;

/** What a caller may read of the catalog's products. */
export interface Readability {
  /** Everything, without looking at single products. */
  isUnconditional: boolean;
  isReadable: IsReadable;
}

export interface ReadableProducts {
  /** Asks the permission policy, and when that depends on the entity, the catalog in the caller's name. */
  for(credentials: BackstageCredentials): Promise<Readability>;
}

type NamesByNamespace = Map<string, ReadonlySet<string>>;

interface Kept {
  until: number;
  names: Promise<NamesByNamespace>;
  size: number;
}

/**
 * Knows which products callers may read; what the catalog said is kept for 30 seconds for each user.
 *
 * @param options.namespaces - Of the environments, in lower case.
 * @param options.now - Milliseconds.
 */
export function createReadableProducts(options: {
  permissions: PermissionsService;
  catalog: Pick<CatalogService, 'getEntityFacets'>;
  namespaces: string[];
  now: () => number;
}): ReadableProducts {
  const { permissions, catalog, namespaces, now } = options;
  const keptByUser = new Map<string, Kept>();

  async function askCatalog(
    credentials: BackstageCredentials,
  ): Promise<NamesByNamespace> {
    const sets = await Promise.all(
      [...new Set(namespaces)].map(async namespace => {
        const { facets } = await catalog.getEntityFacets(
          {
            facets: ['metadata.name'],
            filter: {
              kind: DATA_PRODUCT_KIND,
              'metadata.namespace': namespace,
            },
          },
          { credentials },
        );
        const names = facets['metadata.name'] ?? [];
        return [
          namespace,
          new Set(names.map(({ value }) => value.toLowerCase())),
        ] as const;
      }),
    );
    return new Map(sets);
  }

  /** Oldest first, as long as they are too old or too many. */
  function forgetOld() {
    let size = 0;
    for (const kept of keptByUser.values()) size += kept.size;
    for (const [user, kept] of keptByUser) {
      if (kept.until > now() && size <= KEPT_NAMES) return;
      size -= kept.size;
      keptByUser.delete(user);
    }
  }

  function namesFor(
    credentials: BackstageCredentials,
  ): Promise<NamesByNamespace> {
    // Of services a subject does not tell one from another.
    const user = userRefOf(credentials);
    if (user === undefined) return askCatalog(credentials);
    forgetOld();
    const found = keptByUser.get(user);
    if (found) return found.names;
    const kept: Kept = {
      until: now() + KEPT_FOR_MS,
      names: askCatalog(credentials),
      size: 0,
    };
    keptByUser.set(user, kept);
    kept.names.then(
      names => {
        for (const set of names.values()) kept.size += set.size;
      },
      () => {
        if (keptByUser.get(user) === kept) keptByUser.delete(user);
      },
    );
    return kept.names;
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
          const names = await namesFor(credentials);
          return {
            isUnconditional: false,
            isReadable: ({ namespace, entityName }) =>
              names.get(namespace)?.has(entityName) ?? false,
          };
        }
        case AuthorizeResult.DENY:
        case undefined:
          return { isUnconditional: false, isReadable: () => false };
        default:
          return decision satisfies never;
      }
    },
  };
}
