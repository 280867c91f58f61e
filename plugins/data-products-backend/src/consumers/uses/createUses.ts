// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DeclaredUse,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { WriteAccess } from '../../permissions/createWriteAccess';
import { inChunks } from '../../store/chunks';
import { IsOwned, Ownership } from '../../references/createOwnership';
import { UseStore } from './createUseStore';

/** What can read a topic. */
const KINDS = new Set(['component', 'resource', 'system']);

/** Of one request, whose body the catalog takes up to 100 kB of. */
const REFS_A_REQUEST = 200;

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

/** Who declares what: a user with their credentials. */
export interface UseCaller {
  credentials: BackstageCredentials;
  userEntityRef: string;
}

/** *I use this*. */
export interface Uses {
  /**
   * @throws InputError when nothing of this kind can use a product; NotFoundError when there is no such entity that the caller
   * may read; NotAllowedError when it is not theirs.
   */
  declare(
    use: { key: ProductKey; component: CompoundEntityRef },
    caller: UseCaller,
  ): Promise<DeclaredUse>;
  /** As `declare`; NotFoundError also when it was not declared. */
  remove(
    use: { key: ProductKey; component: CompoundEntityRef },
    caller: UseCaller,
  ): Promise<void>;
  /** The entity refs of the declared uses of a product that the caller may take back. */
  removable(
    key: ProductKey,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>>;
}

export function createUses(options: {
  store: UseStore;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
  ownership: Ownership;
  writeAccess: WriteAccess;
  clock: Pick<Clock, 'now'>;
}): Uses {
  const { store, catalog, ownership, writeAccess, clock } = options;

  async function isEverythingTheirs(
    credentials: BackstageCredentials,
  ): Promise<IsOwned> {
    const [isOwned, isAdministrator] = await Promise.all([
      ownership.of(credentials),
      writeAccess.of(credentials).isAdministrator(),
    ]);
    return isAdministrator ? () => true : isOwned;
  }

  /** Its ref. */
  async function demandOwned(
    component: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const entityRef = stringifyEntityRef(component);
    if (!KINDS.has(component.kind.toLowerCase())) {
      throw new InputError(
        `Only a component, resource or system can use a data product, and ${entityRef} is none`,
      );
    }
    const [entity, isTheirs] = await Promise.all([
      catalog.getEntityByRef(component, { credentials }),
      isEverythingTheirs(credentials),
    ]);
    if (!entity) {
      throw new NotFoundError(`There is no ${entityRef} that you may read`);
    }
    const owners = ownersOf(entity);
    if (!isTheirs(undefined) && !owners.some(isTheirs)) {
      throw new NotAllowedError(
        owners.length > 0
          ? `Only who belongs to ${owners.join(' or ')} can say what ${entityRef} uses`
          : `${entityRef} has no owner, so nobody can say what it uses; name one in its catalog-info.yaml`,
      );
    }
    return entityRef;
  }

  return {
    async declare({ key, component }, { credentials, userEntityRef }) {
      return store.declare(key, {
        entityRef: await demandOwned(component, credentials),
        declaredBy: userEntityRef,
        declaredAt: new Date(clock.now()).toISOString(),
      });
    },

    async remove({ key, component }, { credentials }) {
      const entityRef = await demandOwned(component, credentials);
      if (!(await store.remove(key, entityRef))) {
        throw new NotFoundError(
          `Nobody has declared in the portal that ${entityRef} uses this product`,
        );
      }
    },

    async removable(key, credentials) {
      const declared = await store.of(key);
      if (declared.length === 0) return new Set();
      const isTheirs = await isEverythingTheirs(credentials);
      const found = new Set<string>();
      for (const some of inChunks(declared, REFS_A_REQUEST)) {
        const entityRefs = some.map(({ entityRef }) => entityRef);
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs, fields: FIELDS },
          { credentials },
        );
        for (const entity of items) {
          if (
            entity &&
            (isTheirs(undefined) || ownersOf(entity).some(isTheirs))
          ) {
            found.add(stringifyEntityRef(entity));
          }
        }
      }
      return found;
    },
  };
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
