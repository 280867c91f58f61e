// SPDX-License-Identifier: Apache-2.0
import type { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import { shownColumnIds } from './columnChoice';
import type { ExploreQuery } from './exploreQuery';

const LEVEL: ExploreColumn = { id: 'level', title: 'Level', kind: 'text' };

describe('shownColumnIds', () => {
  const usual = 'title domain owner lifecycle qualityTier slaTier issues changedAt';

  // prettier-ignore
  test.each<[string, ExploreQuery['columns'], ExploreColumn[], boolean, string]>([
    ['the usual ones',                         'usual',                    [],      false, usual],
    ['with what other plugins add',            'usual',                    [LEVEL], false, `${usual} extra:level`],
    ['the essential where there is no room',   'usual',                    [LEVEL], true,  'title lifecycle issues'],
    ['the chosen ones in the usual order',     ['tags', 'owner'],          [LEVEL], false, 'title owner tags'],
    ['the chosen ones on narrow screens, too', ['tags'],                   [],      true,  'title tags'],
    ['the title alone',                        [],                         [LEVEL], false, 'title'],
    ['no column that is gone',                 ['owner', 'extra:gone'],    [LEVEL], false, 'title owner'],
    ['a chosen one of another plugin',         ['extra:level'],            [LEVEL], false, 'title extra:level'],
  ])('are %s', (_case, columns, extraColumns, isNarrow, expected) => {
    expect(shownColumnIds(columns, extraColumns, isNarrow).join(' ')).toBe(expected);
  });
});
