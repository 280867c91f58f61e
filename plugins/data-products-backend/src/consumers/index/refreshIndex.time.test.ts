// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { CLUSTER, FakeGroups } from '../__testUtils__/FakeGroups';
import {
  at,
  DAY_MS,
  MINUTE_MS,
  NOON,
  openIndex,
} from '../__testUtils__/openIndex';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'what passes over groups tell in time on %s',
  id => {
    const open = (groups: Parameters<typeof openIndex>[2]) =>
      openIndex(databases, id, groups);

    describe('when a group was last seen to read', () => {
      const LATER = NOON + 5 * MINUTE_MS;
      const activity = async (
        groups: Parameters<typeof open>[0],
        change: (client: FakeGroups) => void,
      ) => {
        const { refresh, client, clock, store } = await open(groups);
        client.assigned.set('app', ['orders']);
        await refresh();
        change(client);
        clock.time = LATER;
        await refresh();
        const readers = await store.readers(CLUSTER, ['orders']);
        return Object.fromEntries(
          readers.map(({ groupId, activeAt }) => [groupId, activeAt]),
        );
      };

      // prettier-ignore
      test.each<[string, string, (client: FakeGroups) => void, number | undefined]>([
      ['is not known of one that has stood still since it is known', 'idle', () => {}, undefined],
      ['is now, when it stands elsewhere',       'idle', client => client.positions.set('idle', { orders: [5n, 6n] }), LATER],
      ['is now, when it was set back',           'idle', client => client.positions.set('idle', { orders: [0n, 0n] }), LATER],
      ['is now, when it has members there',      'app',  () => {},                                                    LATER],
      ['stays, when they read something else',   'app',  client => client.assigned.set('app', ['other']),             NOON],
      ['is now, as long as they share partitions out', 'app', client => client.assigned.set('app', []),               LATER],
      ['stays, when its members are gone',       'app',  client => client.assigned.delete('app'),                     NOON],
      ['stays, when the group is gone',          'app',  client => client.positions.delete('app'),                    NOON],
      ['is now, when it was not there before',   'new',  client => client.positions.set('new', { orders: [5n, 5n] }), LATER],
    ])('%s', async (_case, groupId, change, expected) => {
      const activeAt = await activity(
        { idle: { orders: [5n, 5n] }, app: { orders: [5n, 5n] } },
        change,
      );
      expect(activeAt[groupId]).toBe(
        expected === undefined ? undefined : at(expected),
      );
    });

      it('is not known of what a pass that was cut off did not come to before', async () => {
        const { refresh, client, clock, store } = await open(
          Object.fromEntries(
            Array.from({ length: 60 }, (_each, index) => [
              `group-${String(index).padStart(2, '0')}`,
              { orders: [1_000n, 1_000n] },
            ]),
          ),
        );
        client.beforeGroup = () => {
          clock.time += 1_000;
        };
        await refresh({ budgetMs: 1_000 });
        await refresh();
        const readers = await store.readers(CLUSTER, ['orders']);
        expect(readers).toHaveLength(60);
        expect(readers.filter(({ activeAt }) => activeAt)).toEqual([]);
      });
    });

    describe('how long groups were no further behind than was promised', () => {
      const CAUGHT_UP = { orders: [1_000n, 1_000n] };
      const BEHIND = { orders: [1_000n, 900n] };

      /** Looks every five minutes, at where the group stands then. */
      async function watch(...positions: Record<string, bigint[]>[]) {
        const portal = await open({});
        for (const position of positions) {
          portal.client.positions.set('billing', position);
          await portal.refresh();
          portal.clock.time += 5 * MINUTE_MS;
        }
        return portal;
      }

      // prettier-ignore
      test.each<[string, Record<string, bigint[]>[], number[][]]>([
      ['is not known after one look',    [CAUGHT_UP],                     []],
      ['is the time between two looks',  [CAUGHT_UP, CAUGHT_UP],          [[0, 5, 0]]],
      ['is added up',                    [CAUGHT_UP, CAUGHT_UP, CAUGHT_UP], [[0, 10, 0]]],
      ['is none of the time that a group was behind', [BEHIND, BEHIND],   [[0, 0, 5]]],
      ['is not known where no group reads', [{}, {}],                     []],
    ])('%s', async (_case, positions, expected) => {
      const { lagHours } = await watch(...positions);
      expect(await lagHours()).toEqual(expected);
    });

      it('is not known of passes that did not see all groups, unless one is behind', async () => {
        const { client, refresh, clock, lagHours } = await watch(BEHIND);
        client.positions.set('secret', CAUGHT_UP);
        client.refused.set('secret', 'forbidden');
        await refresh();
        expect(await lagHours()).toEqual([[0, 0, 5]]);
        client.positions.set('billing', CAUGHT_UP);
        clock.time += 5 * MINUTE_MS;
        await refresh();
        clock.time += 5 * MINUTE_MS;
        await refresh();
        expect(await lagHours()).toEqual([[0, 0, 5]]);
      });

      it('is forgotten when it is too old to be shown', async () => {
        const { clock, refresh, lagHours } = await watch(CAUGHT_UP, CAUGHT_UP);
        clock.time = NOON + 30 * DAY_MS;
        await refresh();
        // Of the gap, only its first minute is sure.
        expect(await lagHours()).toEqual([[0, 6, 0]]);
        clock.time = NOON + 31 * DAY_MS;
        await refresh();
        expect(await lagHours()).toEqual([[30 * 24, 1, 0]]);
      });
    });
  },
);
