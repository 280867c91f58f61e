// SPDX-License-Identifier: Apache-2.0
import type { RollUpGroup } from '@data-mesh/backstage-plugin-scorecards-common';
import { aRollUpGroup } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { orderGroups } from './orderGroups';

const group = (
  key: string,
  scoreFraction?: number,
  overrides: Partial<RollUpGroup> = {},
) => aRollUpGroup({ key, title: key, scoreFraction, ...overrides });

const shown = (groups: RollUpGroup[]) =>
  orderGroups(groups).map(row => `${'-'.repeat(row.depth)}${row.group.key}`);

// prettier-ignore
test.each<[string, RollUpGroup[], string[]]>([
  ['worst first',                            [group('good', 0.9), group('bad', 0.1)],                             ['bad', 'good']],
  ['by name when equal',                     [group('b', 0.5), group('a', 0.5)],                                  ['a', 'b']],
  ['those without a score last',             [group('new'), group('bad', 0.1)],                                   ['bad', 'new']],
  ['children follow their parent',           [group('child', 0.1, { parentKey: 'top' }), group('top', 0.9), group('other', 0.5)], ['other', 'top', '-child']],
  ['a parent without a row makes a root',    [group('child', 0.1, { parentKey: 'hidden' })],                      ['child']],
  ['a group that is its own parent shows',   [group('loop', 0.1, { parentKey: 'loop' })],                         ['loop']],
])('%s', (_case, groups, expected) => {
  expect(shown(groups)).toEqual(expected);
});
