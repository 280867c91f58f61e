// SPDX-License-Identifier: Apache-2.0
import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { inChunks } from '../store/chunks';
import { createOrganisationTree } from './createOrganisationTree';
import { toKnownEntity } from './toKnownEntity';
import type { EntityView, KnownEntity } from './types';

const PAGE_SIZE = 1_000;
const REFS_PER_REQUEST = 500;

const NAMES = ['kind', 'metadata.name', 'metadata.namespace', 'metadata.etag'];

/** What predicates, links and roll-ups can look at; not the origin of what others wrote. */
const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'relations'];

const ORGANISATION_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'spec.parent',
  'spec.children',
  'spec.subdomainOf',
];

/** The entities that scorecards could apply to, kept in memory. */
export interface EntityCache {
  /** As read last; `undefined` before the first complete read. */
  view(): EntityView | undefined;
  /** As read last, or read now when it never was. @throws Any error of the catalog. */
  current(): Promise<EntityView>;
  /**
   * Reads which entities there are, and those whole that changed. Calls that come meanwhile wait for the same read.
   *
   * @throws Any error of the catalog: then everything stays as it was read before.
   */
  refresh(): Promise<EntityView>;
  /** Reads these alone, whether or not they were known. @returns Those that exist now. */
  readAgain(entityRefs: readonly string[]): Promise<KnownEntity[]>;
}

export function createEntityCache(options: {
  catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  /** In lower case; everything when undefined. Asked at every read. */
  kinds: () => readonly string[] | undefined;
}): EntityCache {
  const { catalog, auth, kinds } = options;
  let known = new Map<string, KnownEntity>();
  let organisation = '';
  let view: EntityView | undefined;
  let underWay: Promise<EntityView> | undefined;

  function publish(
    tree = view?.tree ?? createOrganisationTree([]),
  ): EntityView {
    const byRef: ReadonlyMap<string, KnownEntity> = new Map(known);
    return {
      byRef,
      tree,
      domainsOf: ({ domainRef }) =>
        domainRef ? [domainRef, ...tree.ancestorsOf(domainRef)] : [],
    };
  }

  async function readWhole(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<KnownEntity[]> {
    const found: KnownEntity[] = [];
    for (const entityRefs of inChunks(refs, REFS_PER_REQUEST)) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      for (const entity of items) if (entity) found.push(toKnownEntity(entity));
    }
    return found;
  }

  /** Of people only those who own something: a portal may have many, and two or three who do. */
  async function readOwners(
    owned: Iterable<KnownEntity>,
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const refs = new Set<string>();
    for (const { ownerRef } of owned) {
      if (ownerRef?.startsWith('user:')) refs.add(ownerRef);
    }
    const found: Entity[] = [];
    for (const entityRefs of inChunks([...refs].sort(), REFS_PER_REQUEST)) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: ORGANISATION_FIELDS },
        { credentials },
      );
      for (const entity of items) if (entity) found.push(entity);
    }
    return found;
  }

  async function readOrganisation(credentials: BackstageCredentials) {
    const entities: Entity[] = [];
    const pages = catalog.streamEntities(
      {
        filter: { kind: ['group', 'domain'] },
        fields: ORGANISATION_FIELDS,
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) entities.push(...page);
    return entities;
  }

  async function readAll(): Promise<EntityView> {
    const credentials = await auth.getOwnServiceCredentials();
    const wanted = kinds();
    const etags = new Map<string, string | undefined>();
    if (wanted === undefined || wanted.length > 0) {
      const pages = catalog.streamEntities(
        {
          filter: wanted && { kind: [...wanted] },
          fields: NAMES,
          pageSize: PAGE_SIZE,
        },
        { credentials },
      );
      for await (const page of pages) {
        for (const entity of page) {
          etags.set(stringifyEntityRef(entity), entity.metadata.etag);
        }
      }
    }
    const changed = [...etags].flatMap(([ref, etag]) => {
      const last = known.get(ref);
      return last && etag && last.entity.metadata.etag === etag ? [] : [ref];
    });
    const read = await readWhole(changed, credentials);

    // Nothing is forgotten before everything is read.
    const next = new Map<string, KnownEntity>();
    for (const [ref, entity] of known)
      if (etags.has(ref)) next.set(ref, entity);
    for (const entity of read) next.set(entity.entityRef, entity);
    const owners = [
      ...(await readOrganisation(credentials)),
      ...(await readOwners(next.values(), credentials)),
    ];
    const told = JSON.stringify(owners);
    const isSame =
      view &&
      read.length === 0 &&
      next.size === known.size &&
      told === organisation;
    known = next;
    if (view && isSame) return view;
    view = publish(
      told === organisation ? view?.tree : createOrganisationTree(owners),
    );
    organisation = told;
    return view;
  }

  function refresh(): Promise<EntityView> {
    underWay ??= readAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  return {
    view: () => view,
    current: async () => view ?? refresh(),
    refresh,

    async readAgain(entityRefs) {
      // A read that began before would not know what this one finds.
      await underWay?.catch(() => {});
      const credentials = await auth.getOwnServiceCredentials();
      const found = await readWhole(entityRefs, credentials);
      const wanted = kinds();
      const fitting = found.filter(
        ({ entity }) => !wanted || wanted.includes(entity.kind.toLowerCase()),
      );
      for (const ref of entityRefs) known.delete(ref);
      for (const entity of fitting) known.set(entity.entityRef, entity);
      if (view) view = publish();
      return fitting;
    },
  };
}
