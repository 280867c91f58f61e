// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentSyncState,
  ReferenceKind,
  UnresolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from '../explore/exploreEntry';

const MOST_EXAMPLES = 5;

type IssueCounts = EnvironmentSyncState['issueCounts'];

const SEVERITIES: IssueCounts[number]['severity'][] = [
  'error',
  'warning',
  'info',
];

/** How many products have each issue; the most severe first, then the most frequent. */
export function countIssues(entries: readonly ExploreEntry[]): IssueCounts {
  const countByCode = new Map<string, IssueCounts[number]>();
  for (const { code, severity } of entries.flatMap(entry => entry.issues)) {
    const productCount = (countByCode.get(code)?.productCount ?? 0) + 1;
    countByCode.set(code, { code, severity, productCount });
  }
  return [...countByCode.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.productCount - a.productCount ||
      (a.code < b.code ? -1 : 1),
  );
}

/** Texts written for owners, or for domains, that mean no entity; the most frequent first. Without suggestions. */
export function findUnresolved(
  entries: readonly ExploreEntry[],
  kind: ReferenceKind,
): Omit<UnresolvedReference, 'suggestions'>[] {
  const entriesByText = new Map<string, ExploreEntry[]>();
  for (const entry of entries) {
    const reference = entry[kind];
    if (reference.status !== 'unresolved') continue;
    const same = entriesByText.get(reference.text) ?? [];
    same.push(entry);
    entriesByText.set(reference.text, same);
  }
  return [...entriesByText]
    .map(([text, found]) => ({
      kind,
      text,
      productCount: found.length,
      examples: found
        .map(({ summary: { entityRef, title } }) => ({ entityRef, title }))
        .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1))
        .slice(0, MOST_EXAMPLES),
    }))
    .sort(
      (a, b) => b.productCount - a.productCount || (a.text < b.text ? -1 : 1),
    );
}
