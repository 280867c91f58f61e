// SPDX-License-Identifier: Apache-2.0
import { WatchKind } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductWatch,
  aWatch,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { kindsOf, toggledKind, withWatch } from './productWatches';

const KIM = 'user:default/kim';
const TEAM = 'group:default/checkout';

describe('toggledKind', () => {
  test.each<[WatchKind[], WatchKind, WatchKind[]]>([
    [[], 'level', ['level']],
    [['level'], 'level', []],
    [['level'], 'schema', ['schema', 'level']],
    [['freshness', 'schema', 'level'], 'schema', ['freshness', 'level']],
  ])('makes of %j with %s %j', (kinds, kind, expected) => {
    expect(toggledKind(kinds, kind)).toEqual(expected);
  });
});

describe('withWatch', () => {
  const team = aWatch({ watcherRef: TEAM });

  test.each<[string, WatchKind[], WatchKind[]]>([
    ['adds a watcher', [], ['schema']],
    ['takes the place of what was set', ['level'], ['schema']],
    ['takes away who is told of nothing', ['level'], []],
  ])('%s, and leaves others', (_case, before, after) => {
    const watches = [
      team,
      ...(before.length > 0 ? [aWatch({ kinds: before })] : []),
    ];
    const changed = withWatch(
      aProductWatch({ watches }),
      aWatch({ kinds: after }),
    );
    expect(kindsOf(changed, KIM)).toEqual(after);
    expect(kindsOf(changed, TEAM)).toEqual(team.kinds);
    expect(changed.watches).toHaveLength(after.length > 0 ? 2 : 1);
  });
});
