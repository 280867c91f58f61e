// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentWriting } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironment,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { placeChoices, startingPlace } from './placeChoices';

const cluster = (
  clusterId: string,
  ways: { blank?: boolean; ksqldb?: boolean },
) => ({
  clusterId,
  canCreateBlank: ways.blank ?? false,
  ksqldbClusterIds: ways.ksqldb ? ['lksqlc-1'] : [],
});

const writable = (
  environmentId: string,
  clusters: EnvironmentWriting['clusters'],
): EnvironmentWriting => ({
  environmentId,
  isWritable: true,
  package: 'advanced',
  clusters,
});

describe('placeChoices', () => {
  test('offers writable environments with clusters that a topic can be created on', () => {
    const vocabulary = aVocabulary({
      environments: [
        writable('env-1', [
          cluster('lkc-1', { blank: true }),
          cluster('lkc-2', { ksqldb: true }),
          cluster('lkc-3', {}),
        ]),
        {
          environmentId: 'env-2',
          isWritable: false,
          because: 'It is read-only.',
          package: 'advanced',
          clusters: [],
        },
      ],
    });
    expect(placeChoices(vocabulary, [])).toEqual({
      environments: [
        {
          id: 'env-1',
          title: 'env-1',
          clusters: [
            { id: 'lkc-1', title: 'lkc-1' },
            { id: 'lkc-2', title: 'lkc-2' },
          ],
        },
      ],
      closed: [{ title: 'env-2', because: 'It is read-only.' }],
    });
  });

  test('begins with the environment that lists start with, by its title', () => {
    const vocabulary = aVocabulary({
      environments: [writable('env-1', []), writable('env-2', [])],
    });
    const choices = placeChoices(vocabulary, [
      anEnvironment({ id: 'env-1', title: 'Staging', isPrimary: false }),
      anEnvironment({ id: 'env-2', title: 'Production', isPrimary: true }),
    ]);
    expect(choices.environments.map(({ title }) => title)).toEqual([
      'Production',
      'Staging',
    ]);
  });
});

describe('startingPlace', () => {
  const startOf = (...clusterIds: string[]) =>
    startingPlace(
      placeChoices(
        aVocabulary({
          environments: [
            writable(
              'env-1',
              clusterIds.map(id => cluster(id, { blank: true })),
            ),
          ],
        }),
        [],
      ),
    );

  test.each<[string, string[], object]>([
    [
      'takes the only cluster',
      ['lkc-1'],
      { environmentId: 'env-1', clusterId: 'lkc-1' },
    ],
    [
      'leaves the choice among two',
      ['lkc-1', 'lkc-2'],
      { environmentId: 'env-1' },
    ],
  ])('%s', (_case, clusterIds, place) => {
    expect(startOf(...clusterIds)).toEqual(place);
  });

  test('is nothing where nothing can be written to', () => {
    expect(startingPlace({ environments: [], closed: [] })).toEqual({});
  });
});
