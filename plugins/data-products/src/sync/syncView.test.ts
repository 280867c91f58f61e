// SPDX-License-Identifier: Apache-2.0
import { anEnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import {
  searchFromSyncView,
  shownEnvironment,
  SyncView,
  syncViewFromSearch,
  SyncViewId,
  workIn,
} from './syncView';

describe('syncViewFromSearch', () => {
  // prettier-ignore
  test.each<[string, SyncView]>([
    ['',                               { view: 'holds' }],
    ['view=runs&environment=env-1',    { view: 'runs', environmentId: 'env-1' }],
    ['view=colours&environment=',      { view: 'holds' }],
  ])('reads %j', (search, expected) => {
    expect(syncViewFromSearch(new URLSearchParams(search))).toEqual(expected);
  });
});

describe('searchFromSyncView', () => {
  // prettier-ignore
  test.each<[SyncView, string]>([
    [{ view: 'holds' },                            ''],
    [{ view: 'runs', environmentId: 'env-1' },     'view=runs&environment=env-1'],
  ])('writes %j', (view, expected) => {
    expect(searchFromSyncView(view).toString()).toBe(expected);
  });
});

describe('shownEnvironment', () => {
  const states = [
    anEnvironmentSyncState({ environment: STAGING }),
    anEnvironmentSyncState({ environment: PRODUCTION }),
  ];

  // prettier-ignore
  test.each<[string, string | undefined, string]>([
    ['the one asked for',                   STAGING.id, 'Staging'],
    ['the primary one when none is',        undefined,  'Production'],
    ['the primary one when it is not there', 'env-gone', 'Production'],
  ])('is %s', (_case, environmentId, title) => {
    expect(
      shownEnvironment({ view: 'runs', environmentId }, states)?.environment
        .title,
    ).toBe(title);
  });

  it('is the first when none is primary, and none when there is none', () => {
    const view: SyncView = { view: 'runs' };
    expect(shownEnvironment(view, states.slice(0, 1))).toBe(states[0]);
    expect(shownEnvironment(view, [])).toBeUndefined();
  });
});

describe('workIn', () => {
  const states = [
    anEnvironmentSyncState({
      pendingHolds: 1,
      unresolvedOwnerCount: 2,
      unresolvedDomainCount: 1,
      quarantined: [{ qualifiedName: 'q', message: 'm', since: 's' }],
    }),
    anEnvironmentSyncState({ pendingHolds: 1, unresolvedOwnerCount: 4 }),
  ];

  // prettier-ignore
  test.each<[SyncViewId, number]>([
    ['holds',      2],
    ['unresolved', 7],
    ['quarantine', 1],
    ['runs',       0],
  ])('counts what waits in %s', (view, expected) => {
    expect(workIn(view, states)).toBe(expected);
  });
});
