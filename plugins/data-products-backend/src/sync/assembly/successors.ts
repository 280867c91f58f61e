// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DATA_PRODUCT_KIND,
  ProductKey,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { compareText } from './compareText';

/** What other products of the environment can call a product. */
export interface SuccessorCandidate {
  key: ProductKey;
  clusterId?: string;
  title: string;
  topicNames: string[];
  entityName: string;
}

/** Finds the product that the successor attribute of another one means. */
export type ResolveSuccessor = (
  text: string | undefined,
  deprecated: { key: ProductKey; clusterId?: string },
) => ResolvedReference;

type Index = ReadonlyMap<string, SuccessorCandidate[]>;

const exactly = (text: string) => text;
const withoutCase = (text: string) => text.toLowerCase();

/**
 * Indexes the products of one environment by what they can be called: entity ref, title, topic, entity name; tried in
 * this order, first exactly, then without regard to case. Of several a product of the same cluster is meant, else the
 * first by key. A product never succeeds itself.
 *
 * @param namespace - Catalog namespace of the environment's products.
 */
export function createSuccessorResolver(
  candidates: Iterable<SuccessorCandidate>,
  namespace: string,
): ResolveSuccessor {
  const sorted = [...candidates].sort((a, b) => compareText(a.key, b.key));
  const titlesOf = ({ title }: SuccessorCandidate) => [title];
  const topicsOf = ({ topicNames }: SuccessorCandidate) => topicNames;
  const nameOf = ({ entityName }: SuccessorCandidate) => [entityName];
  const refsOf = ({ entityName }: SuccessorCandidate) => [
    productRefOf(entityName, namespace),
  ];
  const lookups: [toText: (written: string) => string, Index][] = [
    [written => readRef(written, namespace) ?? '', index(sorted, refsOf)],
    [exactly, index(sorted, titlesOf)],
    [exactly, index(sorted, topicsOf)],
    [exactly, index(sorted, nameOf)],
    [withoutCase, index(sorted, titlesOf, withoutCase)],
    [withoutCase, index(sorted, topicsOf, withoutCase)],
  ];

  return (text, deprecated) => {
    const written = text?.trim();
    if (!written) return { status: 'missing' };

    for (const [toText, candidatesByText] of lookups) {
      const meant = pick(candidatesByText.get(toText(written)), deprecated);
      if (!meant) continue;
      const entityRef = productRefOf(meant.entityName, namespace);
      return { status: 'resolved', text: written, entityRef };
    }
    return { status: 'unresolved', text: written };
  };
}

function index(
  candidates: SuccessorCandidate[],
  callings: (candidate: SuccessorCandidate) => string[],
  fold = exactly,
): Index {
  const byText = new Map<string, SuccessorCandidate[]>();
  for (const candidate of candidates) {
    for (const text of callings(candidate).map(fold)) {
      const known = byText.get(text);
      if (known) known.push(candidate);
      else byText.set(text, [candidate]);
    }
  }
  return byText;
}

function pick(
  candidates: SuccessorCandidate[] = [],
  deprecated: Parameters<ResolveSuccessor>[1],
): SuccessorCandidate | undefined {
  const others = candidates.filter(({ key }) => key !== deprecated.key);
  return (
    others.find(({ clusterId }) => clusterId === deprecated.clusterId) ??
    others[0]
  );
}

/** The ref of a product's entity. */
export function productRefOf(name: string, namespace: string): string {
  return stringifyEntityRef({ kind: DATA_PRODUCT_KIND, namespace, name });
}

/** The full ref that a text spells; `undefined` when it holds neither kind nor namespace, or is no ref. */
function readRef(text: string, namespace: string): string | undefined {
  if (!/[:/]/.test(text)) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: DATA_PRODUCT_KIND,
        defaultNamespace: namespace,
      }),
    );
  } catch {
    return undefined; // A product's title may hold colons and slashes, too.
  }
}
