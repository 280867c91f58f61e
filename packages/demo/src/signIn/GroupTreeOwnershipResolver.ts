// SPDX-License-Identifier: Apache-2.0
import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

/**
 * Everything a user owns things through: the user, the groups they are a member of, and every group below those.
 * So the lead of a division answers for its teams, while a member of a team does not own what the division owns.
 *
 * @returns lower-case entity refs, the user first.
 */
export function ownershipRefs(
  user: Entity,
  groups: readonly Entity[],
): string[] {
  const childrenByParent = new Map<string, string[]>();
  for (const group of groups) {
    for (const relation of group.relations ?? []) {
      if (relation.type !== RELATION_CHILD_OF) continue;
      const siblings = childrenByParent.get(relation.targetRef) ?? [];
      childrenByParent.set(relation.targetRef, [...siblings, refOf(group)]);
    }
  }
  const found = new Set<string>();
  const open = (user.relations ?? [])
    .filter(
      relation =>
        relation.type === RELATION_MEMBER_OF &&
        parseEntityRef(relation.targetRef).kind === 'group',
    )
    .map(relation => relation.targetRef);
  for (let group = open.shift(); group !== undefined; group = open.shift()) {
    if (found.has(group)) continue;
    found.add(group);
    open.push(...(childrenByParent.get(group) ?? []));
  }
  return [refOf(user), ...found];
}

/** Resolves ownership down the tree of groups; Backstage's own resolver stops at the groups a user is a member of. */
export class GroupTreeOwnershipResolver implements AuthOwnershipResolver {
  constructor(
    private readonly options: { auth: AuthService; catalog: CatalogService },
  ) {}

  async resolveOwnershipEntityRefs(entity: Entity) {
    const { auth, catalog } = this.options;
    const { items } = await catalog.getEntities(
      {
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return { ownershipEntityRefs: ownershipRefs(entity, items) };
  }
}
