// SPDX-License-Identifier: Apache-2.0

import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { until } from '../__testUtils__/startPortal';
import { ChildBackend } from './__testUtils__/ChildBackend';
import { ChildSetup, ENVIRONMENT_ID } from './__testUtils__/childSetup';
import {
  DurableDatabase,
  durableDatabases,
} from './__testUtils__/durableDatabase';

// Four starts of a whole back end for each database.
jest.setTimeout(300_000);

/** More than the catalog writes in one statement. */
const PRODUCTS = 300;

/** What a test needs to know of the store, read from its tables. */
async function storedIn(database: DurableDatabase) {
  return database.look('data-products', async knex => {
    const products = await knex('products').orderBy('product_key');
    const changes = await knex('changes').select('product_key', 'kind');
    const names = await knex('entity_names').orderBy('product_key');
    return {
      products: products.map(({ product_key, sequence, content_hash }) => ({
        product_key,
        sequence: Number(sequence),
        content_hash,
      })),
      changes,
      names: names.map(({ entity_name }) => String(entity_name)),
    };
  });
}

/** Stands in for the minute that the lease of a killed process lasts. */
async function letLeaseExpire(database: DurableDatabase): Promise<void> {
  await database.look('data-products', knex =>
    knex('sync_runs')
      .whereNull('ended_at')
      .update({ lease_until: '2000-01-01T00:00:00.000Z' }),
  );
}

async function entityRefs(database: DurableDatabase): Promise<string[]> {
  const rows = await database.look('catalog', knex =>
    knex('refresh_state').where('entity_ref', 'like', 'dataproduct:%'),
  );
  return rows.map(row => String(row.entity_ref)).sort();
}

describe.each(durableDatabases)('a back end on $name', ({ create }) => {
  let database: DurableDatabase;
  let simulator: Simulator;
  let backend: ChildBackend | undefined;

  beforeEach(async () => {
    database = await create();
    simulator = await startSimulator({
      scenario: 'scale',
      scenarioOptions: { products: PRODUCTS },
      limits: false,
    });
  });
  afterEach(async () => {
    await backend?.kill();
    await simulator.stop();
    await database.destroy();
  });

  const start = async (dieAt?: ChildSetup['dieAt']) => {
    backend = await ChildBackend.start({
      database: database.config,
      environmentUrl: simulator.environmentUrl(ENVIRONMENT_ID),
      intervalSeconds: 3_600,
      dieAt,
    });
    return backend;
  };

  it('loses nothing and does nothing twice when it is killed in a read, after a commit and in a projection', async () => {
    // In the middle of a read: one page was answered, the next never is.
    simulator.faults.add({
      routes: ['streamCatalog.graphql'],
      skip: 1,
      kind: 'hang',
    });
    const reading = await start();
    await until(
      async () => simulator.faults.list()[0]?.calls ?? 0,
      calls => calls > 1,
    );
    await reading.kill();
    expect(await storedIn(database)).toEqual({
      products: [],
      changes: [],
      names: [],
    });
    simulator.faults.clear();

    // Between the store's commit and the projection.
    await letLeaseExpire(database);
    await (await start('commit')).died();
    const committed = await storedIn(database);
    expect(committed.products).toHaveLength(PRODUCTS);
    expect(await entityRefs(database)).toEqual([]);

    // In the middle of the projection.
    await letLeaseExpire(database);
    await (await start('projection')).died();
    expect(await entityRefs(database)).toEqual([]);

    await letLeaseExpire(database);
    const last = await start();
    await last.ready();
    await until(
      () => last.get(`/api/data-products/projection/${ENVIRONMENT_ID}?limit=1`),
      page => Object(page).isComplete === true,
    );
    const refs = await until(
      () => entityRefs(database),
      found => found.length >= PRODUCTS,
    );
    const stored = await storedIn(database);
    expect(refs).toEqual(
      stored.names.map(name => `dataproduct:scale/${name}`).sort(),
    );
    // What was committed before the kills is as it was: same names, same numbers, and not a change more.
    expect(stored).toEqual(committed);
    expect(new Set(stored.changes.map(change => change.product_key)).size).toBe(
      PRODUCTS,
    );
    expect(stored.changes).toHaveLength(PRODUCTS);
  });
});
