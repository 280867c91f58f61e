// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { FakeFactProvider } from '../__testUtils__/FakeFactProvider';
import { HOUR_MS, openScorecards } from '../__testUtils__/openScorecards';
import { aComponent } from '../__testUtils__/shop';

const databases = createTestDatabases();
const NAMES = Array.from({ length: 20 }, (_, index) => `till-${index}`);
const refOf = (name: string) => `component:default/${name}`;

describe.each(databases.eachSupportedId())(
  'two back ends over one database in %s',
  databaseId => {
    async function open() {
      const knex = await openDatabase(databases, databaseId);
      const provider = new FakeFactProvider();
      for (const name of NAMES) provider.tell(refOf(name), { owner: true });
      const start = () =>
        openScorecards(knex, {
          provider,
          entities: NAMES.map(name => aComponent(name)),
        });
      return { knex, provider, both: [start(), start()] as const };
    }

    it('keep each result and each change once, and tell owners once', async () => {
      const { knex, provider, both } = await open();
      await Promise.all(both.map(each => each.run()));
      for (const name of NAMES) provider.tell(refOf(name), { owner: false });
      await Promise.all(both.map(each => each.run(HOUR_MS)));

      const [standings, changes, snapshots] = await Promise.all([
        knex('standings'),
        knex('standing_changes'),
        knex('snapshots'),
      ]);
      expect([standings.length, changes.length, snapshots.length]).toEqual([
        NAMES.length,
        NAMES.length,
        1,
      ]);
      const told = both
        .flatMap(({ sent }) => sent)
        .map(({ payload }) => /^\d+/.exec(payload.title)?.[0] ?? '1');
      expect(told.reduce((sum, count) => sum + Number(count), 0)).toBe(
        NAMES.length,
      );
    });

    it('tell at once what the other found out', async () => {
      const { provider, both } = await open();
      const [one, other] = both;
      await one.run();
      await other.evaluate();
      const [name = ''] = NAMES;
      provider.tell(refOf(name), { owner: false });
      await one.entityReadings.checkAgain(
        refOf(name),
        mockCredentials.service(),
      );

      const [standing] = await other.entityReadings.standings(
        { entityRefs: [refOf(name)] },
        mockCredentials.service(),
      );
      expect(standing).toMatchObject({ scoreFraction: 0.5 });
      expect(standing!.level).toBeUndefined();
    });
  },
);
