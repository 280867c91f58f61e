// SPDX-License-Identifier: Apache-2.0
import type { SyncRun } from '@data-mesh/backstage-plugin-data-products-common';
import { aSyncRun } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { describeCounts } from './describeCounts';

describe('describeCounts', () => {
  // prettier-ignore
  test.each<[Partial<SyncRun['counts']>, string]>([
    [{},                                                 'None'],
    [{ topicsRead: 200, products: 40 },                  'None'],
    [{ added: 1 },                                       '1 added'],
    [{ added: 2, removed: 1 },                           '2 added, 1 removed'],
    [{ changed: 3, held: 12, quarantined: 1 },           '3 changed, 12 removals held, 1 quarantined'],
    [{ held: 1 },                                        '1 removal held'],
  ])('says %j as %j', (counts, expected) => {
    expect(
      describeCounts(
        { ...aSyncRun().counts, ...counts },
        { locale: 'en', t: english },
      ),
    ).toBe(expected);
  });
});
