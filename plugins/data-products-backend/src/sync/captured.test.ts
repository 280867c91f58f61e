// SPDX-License-Identifier: Apache-2.0

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  readCapturedScenario,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { openSimulatedSync } from './__testUtils__/openSimulatedSync';

// Real data lies beside the repository on some machines, and is never part of it.
const FOLDER = join(__dirname, '../../../../../shared/data');
const isThere = existsSync(FOLDER);
const title = isThere
  ? 'a sync of real data'
  : 'a sync of real data (skipped: there is no folder ../shared/data beside the repository)';

const databases = createTestDatabases();

(isThere ? describe : describe.skip)(title, () => {
  let simulator: Simulator;

  beforeAll(async () => {
    const { scenario } = await readCapturedScenario(FOLDER);
    simulator = await startSimulator({ scenario, limits: false });
  });

  afterAll(() => simulator.stop());

  async function syncedProducts(environmentId: string) {
    const { store } = await openStore(databases, 'SQLITE_3');
    const opened = openSimulatedSync(store, simulator, {
      environmentId,
      governancePackage: 'advanced',
      tag: 'ProdDP',
    });
    expect(await opened.syncOnce()).toEqual({ status: 'succeeded' });
    const run = await opened.lastRun();
    return { run, products: Object.values(await opened.stored()) };
  }

  it('makes a product of a topic captured with an old address and zeroed configuration', async () => {
    const { products } = await syncedProducts('env-wqxng');
    expect(products).toEqual([
      expect.objectContaining({
        title: 'users',
        key: 'env-wqxng/-/users',
        qualityTier: { tier: 'curated' },
        outputPorts: [
          expect.objectContaining({ qualifiedName: 'lsrc-wqxng:.:users' }),
        ],
      }),
    ]);
  });

  it('makes a product of each topic with a real schema', async () => {
    const { run, products } = await syncedProducts('env-avro');
    expect(run?.counts).toMatchObject({ products: 37, quarantined: 0 });
    expect(
      products.every(({ outputPorts: [port] }) =>
        port?.subjects?.some(({ part }) => part === 'value'),
      ),
    ).toBe(true);
  });
});
