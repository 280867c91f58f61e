// SPDX-License-Identifier: Apache-2.0
import { aKsqlCluster } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { chooseCluster } from './chooseCluster';

const a = aKsqlCluster({ id: 'a' });
const b = aKsqlCluster({ id: 'b' });
const broken = aKsqlCluster({ id: 'broken', problems: ['It has no key.'] });

describe('chooseCluster', () => {
  // prettier-ignore
  test.each<[string, typeof a[], string | undefined, string | undefined, string]>([
    //                                            clusters     asked      last       chosen
    ['takes the one of the address',              [a, b],      'b',       'a',       'b'],
    ['takes the one used last without address',   [a, b],      undefined, 'b',       'b'],
    ['takes the first before any was used',       [a, b],      undefined, undefined, 'a'],
    ['forgets one used last that is gone',        [a, b],      undefined, 'gone',    'a'],
    ['passes by one that does not work',          [broken, b], undefined, undefined, 'b'],
    ['takes one that does not work when asked to', [broken, b], 'broken', undefined, 'broken'],
    ['takes one that does not work when there is no other', [broken], undefined, undefined, 'broken'],
  ])('%s', (_case, clusters, asked, usedLast, expected) => {
    expect(chooseCluster(clusters, asked, usedLast)).toMatchObject({
      status: 'chosen',
      cluster: { id: expected },
    });
  });

  it('does not pass off another cluster for the one of the address', () => {
    expect(chooseCluster([a], 'gone', 'a')).toEqual({
      status: 'unknown',
      id: 'gone',
    });
  });

  it('finds none among none', () => {
    expect(chooseCluster([], undefined, 'a')).toEqual({ status: 'none' });
  });
});
