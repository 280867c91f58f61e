// SPDX-License-Identifier: Apache-2.0
import { anEnvironment } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  ChosenEnvironments,
  chosenEnvironments,
  isAboutNothingKnown,
} from './chosenEnvironments';
import { DEFAULT_QUERY, ExploreQuery } from './exploreQuery';

describe('chosenEnvironments', () => {
  const production = anEnvironment({ id: 'env-1', isPrimary: true });
  const staging = anEnvironment({ id: 'env-2', isPrimary: false });

  // prettier-ignore
  test.each<[string, ExploreQuery['environments'], ChosenEnvironments, boolean]>([
    ['the primary one unless one is named', 'primary',            { known: [production], unknownIds: [] },         false],
    ['the one that is named',               ['env-2'],            { known: [staging], unknownIds: [] },            false],
    ['those that are named',                ['env-2', 'env-1'],   { known: [staging, production], unknownIds: [] }, false],
    ['all of them',                         [],                   { known: [], unknownIds: [] },                   false],
    ['one that is gone',                    ['env-3'],            { known: [], unknownIds: ['env-3'] },            true],
    ['one of which another is gone',        ['env-3', 'env-2'],   { known: [staging], unknownIds: ['env-3'] },     false],
  ])('are %s', (_case, environments, expected, isUnaskable) => {
    const chosen = chosenEnvironments({ ...DEFAULT_QUERY, environments }, [
      staging,
      production,
    ]);
    expect(chosen).toEqual(expected);
    expect(isAboutNothingKnown(chosen)).toBe(isUnaskable);
  });

  it('are all of them when none is primary', () => {
    expect(chosenEnvironments(DEFAULT_QUERY, [staging])).toEqual({
      known: [],
      unknownIds: [],
    });
  });
});
