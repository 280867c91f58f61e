// SPDX-License-Identifier: Apache-2.0

import { SyncDependencies } from '../SyncDependencies';
import { Assembly, AssemblyOptions, createAssembly } from './createAssembly';
import { createScopeFilter } from './scope';

/** An assembly by the configuration of an environment. */
export function assemblyOf(
  { connection, config }: Pick<SyncDependencies, 'connection' | 'config'>,
  options: Pick<
    AssemblyOptions,
    'directory' | 'subjectsOf' | 'otherProducts' | 'entityNames'
  >,
): Assembly {
  const { id, namespace, scope } = connection.config;
  return createAssembly({
    ...options,
    environmentId: id,
    namespace,
    mapping: config.mapping,
    tiers: config.tiers,
    ownerAliases: config.owners.aliases,
    domainAliases: config.domains.aliases,
    isInScope: createScopeFilter(scope),
  });
}
