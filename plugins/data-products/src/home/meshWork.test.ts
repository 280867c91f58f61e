// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import { anEnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { meshWork, topIssues, workLink } from './meshWork';

const NO_WORK: Partial<EnvironmentSyncState> = {
  pendingHolds: 0,
  unresolvedOwnerCount: 0,
  unresolvedDomainCount: 0,
  quarantined: [],
};

describe('meshWork', () => {
  // prettier-ignore
  test.each<[string, Partial<EnvironmentSyncState>, string[]]>([
    ['nothing',                          {},                                                   []],
    ['held removals',                    { pendingHolds: 2 },                                  ['2 holds']],
    ['owners and domains, as one kind',  { unresolvedOwnerCount: 3, unresolvedDomainCount: 1 }, ['4 unresolved']],
    ['the weightiest first',             { unresolvedDomainCount: 1, pendingHolds: 1, quarantined: [{ qualifiedName: 'q', message: 'm', since: '' }] },
      ['1 holds', '1 unresolved', '1 quarantined']],
  ])('is %s', (_case, change, expected) => {
    const work = meshWork(anEnvironmentSyncState({ ...NO_WORK, ...change }));
    expect(work.map(({ count, kind }) => `${count} ${kind}`)).toEqual(expected);
  });
});

describe('topIssues', () => {
  it('puts errors before what more products have', () => {
    const state = anEnvironmentSyncState({
      issueCounts: [
        { code: 'description-missing', severity: 'warning', productCount: 9 },
        { code: 'owner-missing', severity: 'error', productCount: 1 },
        { code: 'schema-missing', severity: 'error', productCount: 2 },
        { code: 'ports-disagree', severity: 'info', productCount: 20 },
      ],
    });
    expect(topIssues(state, 3).map(({ code }) => code)).toEqual([
      'schema-missing',
      'owner-missing',
      'description-missing',
    ]);
  });
});

describe('workLink', () => {
  // prettier-ignore
  test.each([
    ['holds' as const,      '/sync?environment=env-1'],
    ['unresolved' as const, '/sync?view=unresolved&environment=env-1'],
  ])('of %s is %s', (view, expected) => {
    expect(workLink('/sync', view, 'env-1')).toBe(expected);
  });
});
