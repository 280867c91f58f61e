// SPDX-License-Identifier: Apache-2.0

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

export type ReferenceCatalog = Pick<CatalogService, 'streamEntities'>;

/** Nothing but what entities are called, part of and owned by is asked for, so that a large organisation stays cheap to read. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'spec.profile.email',
  'spec.parent',
  'spec.children',
  'spec.subdomainOf',
  'spec.owner',
];

const PAGE_SIZE = 1_000;

/**
 * Reads the groups, users and domains that owners and domains of products can mean, with the plugin's own credentials:
 * what an owner is called does not depend on who looks.
 */
export async function readReferenceEntities(options: {
  catalog: ReferenceCatalog;
  auth: AuthService;
}): Promise<Entity[]> {
  const { catalog, auth } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog.streamEntities(
    {
      filter: { kind: ['group', 'user', 'domain'] },
      fields: FIELDS,
      pageSize: PAGE_SIZE,
    },
    { credentials },
  );
  const entities: Entity[] = [];
  for await (const page of pages) entities.push(...page);
  return entities;
}
