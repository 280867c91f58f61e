// SPDX-License-Identifier: Apache-2.0

import { startSimulator } from '@data-mesh/confluent-simulator';
import { until } from '../__testUtils__/startPortal';
import { ChildBackend } from './__testUtils__/ChildBackend';
import { ENVIRONMENT_ID } from './__testUtils__/childSetup';
import { createPostgres, POSTGRES_URL } from './__testUtils__/durableDatabase';

jest.setTimeout(300_000);

const PRODUCTS = 20;
const RUNS = 4;

// Skipped where the environment names no server: a SQLite file is not made for two back ends.
const onPostgres = POSTGRES_URL ? describe : describe.skip;

onPostgres('two back ends on one PostgreSQL', () => {
  it('never sync an environment at the same time', async () => {
    const database = await createPostgres(POSTGRES_URL ?? '');
    const simulator = await startSimulator({
      scenario: 'scale',
      scenarioOptions: { products: PRODUCTS },
      limits: false,
    });
    // Runs take longer than their interval, so that there is hardly a moment at which none is due.
    simulator.faults.add({ routes: ['*'], kind: 'slow', delayMs: 1_500 });
    const setup = {
      database: database.config,
      environmentUrl: simulator.environmentUrl(ENVIRONMENT_ID),
      intervalSeconds: 5,
    };
    const first = await ChildBackend.start(setup);
    const backends = [first];
    try {
      // Of two that create the catalog's tables at the same time one gives up, so the second comes a little later.
      await first.ready();
      const second = await ChildBackend.start(setup);
      backends.push(second);
      await second.ready();
      const runs = await until(
        () =>
          database.look('data-products', knex =>
            knex('sync_runs').orderBy('id').whereNotNull('ended_at'),
          ),
        // On a busy machine the catalog may not know its organisation in time for the first one, which fails then.
        found => found.filter(run => run.status === 'succeeded').length >= RUNS,
      );

      const overlapping = runs.filter((run, index) => {
        const next = runs[index + 1];
        return next !== undefined && next.started_at < run.ended_at;
      });
      expect(overlapping).toEqual([]);
      // Not a product twice. What one resolves to may change while the catalog takes in its organisation.
      const added = await database.look('data-products', knex =>
        knex('changes').where({ field: 'product', kind: 'added' }),
      );
      expect(added).toHaveLength(PRODUCTS);
    } finally {
      await Promise.all(backends.map(backend => backend.kill()));
      await simulator.stop();
      await database.destroy();
    }
  });
});
