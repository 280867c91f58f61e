// SPDX-License-Identifier: Apache-2.0

import {
  EntityDirectory,
  resolveDomain,
  ResolvedReference,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataMeshConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { WriteRules } from './decideWrite';

/** What configuration says about writes, its owners and domains as the refs that they mean in the catalog. */
export function readWriteRules(
  config: Pick<DataMeshConfig, 'operations' | 'owners' | 'domains'>,
  directory: EntityDirectory,
): WriteRules {
  const { enforceOwnership, administrators } = config.operations;
  const { protectedOwners, protectedDomains } = config.operations;
  return {
    enforceOwnership,
    administrators: administrators
      .map(text => resolveOwner(text, directory, config.owners.aliases))
      .flatMap(reference =>
        reference.status === 'resolved' ? reference.entityRef : [],
      ),
    protectedOwners: protectedOwners
      .map(text => resolveOwner(text, directory, config.owners.aliases))
      .flatMap(refsOf),
    protectedDomains: protectedDomains
      .map(text => resolveDomain(text, directory, config.domains.aliases))
      .flatMap(refsOf),
  };
}

/** Whatever a text could mean is protected, rather than nothing. */
function refsOf(reference: ResolvedReference): string[] {
  switch (reference.status) {
    case 'resolved':
      return [reference.entityRef];
    case 'unresolved':
      return reference.candidates ?? [];
    case 'missing':
      return [];
    default:
      return reference satisfies never;
  }
}
