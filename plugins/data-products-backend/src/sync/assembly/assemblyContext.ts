// SPDX-License-Identifier: Apache-2.0

import {
  EntityDirectory,
  PortSubject,
  ReferenceAliases,
  ResolvedReference,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { AssemblyContext } from './assembleProduct';
import { ProductMapping, TierSpellings } from './mapping';
import { ProductTopic } from './productTopic';
import {
  ResolveSuccessor,
  SuccessorCandidate,
  createSuccessorResolver,
} from './successors';

export interface AssemblyOptions {
  environmentId: string;
  /** Catalog namespace of the environment's products. */
  namespace: string;
  mapping: ProductMapping;
  tiers?: TierSpellings;
  directory: EntityDirectory;
  ownerAliases?: ReferenceAliases;
  domainAliases?: ReferenceAliases;
  /** Called when the first product names a successor. */
  successorCandidates: () => Iterable<SuccessorCandidate>;
  subjectsOf: (topic: ProductTopic['topic']) => PortSubject[] | undefined;
}

/** Prepares what all products of one assembly share; equal references become the same object. */
export function createAssemblyContext(
  options: AssemblyOptions,
): AssemblyContext {
  const { directory, ownerAliases, domainAliases } = options;
  let resolveSuccessor: ResolveSuccessor | undefined;
  return {
    environmentId: options.environmentId,
    mapping: options.mapping,
    tiers: options.tiers,
    subjectsOf: options.subjectsOf,
    resolveOwner: memoized(text => resolveOwner(text, directory, ownerAliases)),
    resolveDomain: memoized(text =>
      resolveDomain(text, directory, domainAliases),
    ),
    resolveSuccessor: (text, deprecated) => {
      if (text === undefined) return { status: 'missing' };
      resolveSuccessor ??= createSuccessorResolver(
        options.successorCandidates(),
        options.namespace,
      );
      return resolveSuccessor(text, deprecated);
    },
  };
}

/** Thousands of products share few owners and domains. */
function memoized(
  resolve: (text: string | undefined) => ResolvedReference,
): (text: string | undefined) => ResolvedReference {
  const resolved = new Map<string | undefined, ResolvedReference>();
  return text => {
    const known = resolved.get(text);
    if (known) return known;
    const reference = resolve(text);
    resolved.set(text, reference);
    return reference;
  };
}
