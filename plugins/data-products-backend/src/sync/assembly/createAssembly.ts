// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EntityDirectory,
  ProductKey,
  ReferenceAliases,
  ResolvedReference,
  assignEntityName,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  MappingConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  AssemblyContext,
  ProductTopics,
  assembleProduct,
} from './assembleProduct';
import { compareText } from './compareText';
import { ProductTopic } from './productTopic';
import { ScopeFilter } from './scope';
import {
  ResolveSuccessor,
  SuccessorCandidate,
  createSuccessorResolver,
} from './successors';
import { topicIdentity } from './topicIdentity';

export interface AssemblyOptions {
  environmentId: string;
  /** Catalog namespace of the environment's products. */
  namespace: string;
  mapping: MappingConfig;
  tiers?: Pick<DataMeshConfig['tiers'], 'quality' | 'sla'>;
  directory: EntityDirectory;
  ownerAliases?: ReferenceAliases;
  domainAliases?: ReferenceAliases;
  isInScope: ScopeFilter;
  subjectsOf: AssemblyContext['subjectsOf'];
  /** Products that can be successors without being assembled here. */
  otherProducts?: readonly SuccessorCandidate[];
  /** Names that products have already; for others the likely one is taken, and the next sync corrects it. */
  entityNames?: ReadonlyMap<ProductKey, string>;
}

/** What became of the topics of one product. */
export type Assembled =
  | { status: 'product'; product: DataProduct }
  | { status: 'outOfScope'; key: ProductKey }
  | { status: 'unusable'; topics: readonly ProductTopic[]; error: unknown };

/** Makes products of topics. The order in which topics were read does not count. */
export interface Assembly {
  /** Makes the products of a listing, in no particular order; each can be the successor of any other. */
  assembleProducts(
    groups: Iterable<readonly ProductTopic[]>,
  ): Generator<Assembled>;
  /** Makes one product; its successor can be any of `otherProducts` and of those made before. */
  assembleOne(topics: readonly ProductTopic[]): Assembled;
}

type Candidate = Omit<SuccessorCandidate, 'entityName'> &
  Partial<Pick<SuccessorCandidate, 'entityName'>>;

/** Until all products are known. */
const leaveOpen: ResolveSuccessor = text =>
  text ? { status: 'unresolved', text } : { status: 'missing' };

export function createAssembly(options: AssemblyOptions): Assembly {
  const { directory, ownerAliases, domainAliases, isInScope } = options;
  const shared = {
    environmentId: options.environmentId,
    mapping: options.mapping,
    tiers: options.tiers,
    subjectsOf: options.subjectsOf,
    resolveOwner: memoized(text => resolveOwner(text, directory, ownerAliases)),
    resolveDomain: memoized(text =>
      resolveDomain(text, directory, domainAliases),
    ),
  };
  const candidates: Candidate[] = [...(options.otherProducts ?? [])];
  let known: ResolveSuccessor | undefined;
  const resolveSuccessor: ResolveSuccessor = (text, deprecated) => {
    known ??= createSuccessorResolver(
      candidates.map(candidate => named(candidate, options.entityNames)),
      options.namespace,
    );
    return known(text, deprecated);
  };

  const assemble = (
    topics: readonly ProductTopic[],
    resolve: ResolveSuccessor,
  ): Assembled => {
    try {
      const product = assembleProduct(portsOf(topics), {
        ...shared,
        resolveSuccessor: resolve,
      });
      return isInScope(product)
        ? { status: 'product', product }
        : { status: 'outOfScope', key: product.key };
    } catch (error) {
      return { status: 'unusable', topics, error };
    }
  };

  return {
    *assembleProducts(groups) {
      const deferred: (readonly ProductTopic[])[] = [];
      for (const topics of groups) {
        const assembled = assemble(topics, leaveOpen);
        if (assembled.status === 'product') {
          candidates.push(candidateOf(assembled.product));
          if (assembled.product.successor.status !== 'missing') {
            deferred.push(topics);
            continue;
          }
        }
        yield assembled;
      }
      known = undefined;
      for (const topics of deferred) yield assemble(topics, resolveSuccessor);
    },
    assembleOne: topics => assemble(topics, resolveSuccessor),
  };
}

function candidateOf(product: DataProduct): Candidate {
  return {
    key: product.key,
    clusterId: product.outputPorts[0]?.clusterId,
    title: product.title,
    topicNames: product.outputPorts.map(({ name }) => name),
  };
}

function named(
  candidate: Candidate,
  entityNames: AssemblyOptions['entityNames'],
): SuccessorCandidate {
  const entityName =
    candidate.entityName ??
    entityNames?.get(candidate.key) ??
    assignEntityName({ ...candidate, isTaken: () => false });
  return { ...candidate, entityName };
}

/** Thousands of products share few owners and domains, so each is resolved once, and is one object. */
function memoized(
  resolve: (text: string | undefined) => ResolvedReference,
): (text: string | undefined) => ResolvedReference {
  const resolved = new Map<string | undefined, ResolvedReference>();
  return text => {
    const before = resolved.get(text);
    if (before) return before;
    const reference = resolve(text);
    resolved.set(text, reference);
    return reference;
  };
}

/** One topic for each port, by qualified name; two spellings of one topic are one port. */
function portsOf(topics: readonly ProductTopic[]): ProductTopics {
  const byIdentity = new Map<string, ProductTopic>();
  const sorted = [...topics].sort((a, b) =>
    compareText(a.topic.qualifiedName, b.topic.qualifiedName),
  );
  for (const topic of sorted) {
    const identity = topicIdentity(topic.topic.ref);
    if (!byIdentity.has(identity)) byIdentity.set(identity, topic);
  }
  const [first, ...rest] = byIdentity.values();
  if (!first) throw new Error('A product has at least one topic');
  return [first, ...rest];
}
