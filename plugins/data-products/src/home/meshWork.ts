// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import { searchFromSyncView, SyncViewId } from '../sync/syncView';

/** Work of one kind that the sync of an environment leaves to people. */
export interface MeshWork {
  kind: 'holds' | 'unresolved' | 'quarantined';
  count: number;
  /** Where it is done. */
  view: SyncViewId;
}

/** What waits for a person, the weightiest first; nothing when nothing does. */
export function meshWork(state: EnvironmentSyncState): MeshWork[] {
  const work: MeshWork[] = [
    { kind: 'holds', count: state.pendingHolds, view: 'holds' },
    {
      kind: 'unresolved',
      count: state.unresolvedOwnerCount + state.unresolvedDomainCount,
      view: 'unresolved',
    },
    {
      kind: 'quarantined',
      count: state.quarantined.length,
      view: 'quarantine',
    },
  ];
  return work.filter(({ count }) => count > 0);
}

const WORST_FIRST = ['error', 'warning', 'info'];

/** The issues to look into first: errors before warnings, and of those what most products have. */
export function topIssues(
  state: EnvironmentSyncState,
  limit: number,
): EnvironmentSyncState['issueCounts'] {
  return [...state.issueCounts]
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) ||
        b.productCount - a.productCount,
    )
    .slice(0, limit);
}

/** Address of the view of the sync page where work of an environment is done. */
export function workLink(
  syncHref: string,
  view: SyncViewId,
  environmentId: string,
): string {
  const search = searchFromSyncView({ view, environmentId });
  return `${syncHref}?${search}`;
}
