// SPDX-License-Identifier: Apache-2.0
import type { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import { Room, shownColumnIds } from './columnChoice';
import type { ExploreQuery } from './exploreQuery';

const LEVEL: ExploreColumn = { id: 'level', title: 'Level', kind: 'text' };

describe('shownColumnIds', () => {
  const usual =
    'title domain owner lifecycle qualityTier slaTier issues changedAt';

  // prettier-ignore
  test.each<[string, ExploreQuery['columns'], ExploreColumn[], Room, string]>([
    ['the usual ones',                         'usual',                    [],      'wide', usual],
    ['with what other plugins add',            'usual',                    [LEVEL], 'wide', `${usual} extra:level`],
    ['the essential where there is no room',   'usual',                    [LEVEL], 'narrow', 'title lifecycle issues'],
    ['less where the filters take room',       'usual',                    [LEVEL], 'medium', 'title domain owner lifecycle qualityTier'],
    ['the chosen ones in the usual order',     ['tags', 'owner'],          [LEVEL], 'wide', 'title owner tags'],
    ['the chosen ones on narrow screens, too', ['tags'],                   [],      'narrow', 'title tags'],
    ['the title alone',                        [],                         [LEVEL], 'wide', 'title'],
    ['no column that is gone',                 ['owner', 'extra:gone'],    [LEVEL], 'wide', 'title owner'],
    ['a chosen one of another plugin',         ['extra:level'],            [LEVEL], 'wide', 'title extra:level'],
  ])('are %s', (_case, columns, extraColumns, room, expected) => {
    expect(shownColumnIds(columns, extraColumns, room).join(' ')).toBe(expected);
  });
});
