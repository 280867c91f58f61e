// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createEntityTree } from '../../references/createEntityTree';
import { ExploreEntry, toExploreEntry } from '../exploreEntry';
import { RowSources } from '../exploreRow';
import { createTableBuilder, ExploreTable } from '../exploreTable';

export const PROD = anEnvironment();
export const STAGING = anEnvironment({
  id: 'env-4p8xd3',
  name: 'staging',
  namespace: 'staging',
});

/** An entry that goes by its title unless it is given another name; of `prod` unless of `staging`. */
export function anEntry(
  title: string,
  overrides: Partial<DataProduct> & {
    changedAt?: string;
    entityName?: string;
  } = {},
): ExploreEntry {
  const {
    changedAt = '2026-11-22T12:00:00.000Z',
    entityName = title.toLowerCase(),
    ...product
  } = overrides;
  return toExploreEntry(aDataProduct({ title, ...product }), {
    environment: product.environmentId === STAGING.id ? STAGING : PROD,
    entityName,
    changedAt,
  });
}

/** What rows are made of when nobody knows more than the sync does. */
export function someSources(overrides: Partial<RowSources> = {}): RowSources {
  return {
    schemaFacts: new Map(),
    tree: createEntityTree([]),
    extra: { columns: [], valuesByRef: new Map() },
    piiTags: new Set(['pii']),
    ...overrides,
  };
}

/** All entries in one table. */
export function aTable(
  entries: ExploreEntry[],
  sources: Partial<RowSources> = {},
): ExploreTable {
  const toTable = createTableBuilder([PROD.id, STAGING.id]);
  return toTable([entries], someSources(sources));
}

export function aGroup(name: string, spec: Entity['spec'] = {}): Entity {
  return anEntity('Group', name, spec);
}

export function aDomain(name: string, spec: Entity['spec'] = {}): Entity {
  return anEntity('Domain', name, spec);
}

function anEntity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}
