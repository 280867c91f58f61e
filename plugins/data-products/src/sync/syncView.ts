// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';

export const SYNC_VIEWS = [
  'holds',
  'unresolved',
  'quarantine',
  'runs',
] as const;

/** The work a sync leaves to people, and its history. */
export type SyncViewId = (typeof SYNC_VIEWS)[number];

/** What the page shows below the environments, as its address holds it. */
export interface SyncView {
  view: SyncViewId;
  /** The primary one when absent. */
  environmentId?: string;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function syncViewFromSearch(search: URLSearchParams): SyncView {
  const view = search.get('view');
  return {
    view: syncViewIdFromText(view) ?? 'holds',
    environmentId: search.get('environment') || undefined,
  };
}

export function syncViewIdFromText(
  text: string | null,
): SyncViewId | undefined {
  return SYNC_VIEWS.find(known => known === text);
}

/** The shortest address that reads back as the view. */
export function searchFromSyncView(view: SyncView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.view !== 'holds') search.set('view', view.view);
  if (view.environmentId) search.set('environment', view.environmentId);
  return search;
}

/** The environment whose details are shown: the one asked for, else the primary one, else the first. */
export function shownEnvironment(
  view: SyncView,
  states: EnvironmentSyncState[],
): EnvironmentSyncState | undefined {
  return (
    states.find(({ environment }) => environment.id === view.environmentId) ??
    states.find(({ environment }) => environment.isPrimary) ??
    states[0]
  );
}

/** How much work waits in each view. */
export function workIn(
  view: SyncViewId,
  states: EnvironmentSyncState[],
): number {
  const sum = (count: (state: EnvironmentSyncState) => number) =>
    states.reduce((total, state) => total + count(state), 0);
  switch (view) {
    case 'holds':
      return sum(state => state.pendingHolds);
    case 'unresolved':
      return sum(
        state => state.unresolvedOwnerCount + state.unresolvedDomainCount,
      );
    case 'quarantine':
      return sum(state => state.quarantined.length);
    case 'runs':
      return 0;
    default:
      return view satisfies never;
  }
}
