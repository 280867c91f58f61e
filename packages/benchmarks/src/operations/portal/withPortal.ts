// SPDX-License-Identifier: Apache-2.0
import {
  DataProductsApi,
  DataProductsClient,
  OperationsApi,
  OperationsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
  startSimulatorProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import { signInAs } from '../../signIn/signInAs';
import { countProducts, untilCounted } from '../shown';
import { WritablePortalSettings } from './portalConfig';

/** Of the team that owns every candidate. */
const PUBLISHER = {
  userRef: 'user:default/publisher',
  groupRef: 'group:default/checkout',
};

/** How long a first sync of the largest number of products may take. */
const FIRST_SYNC_TIMEOUT_MS = 600_000;

/** A portal on SQLite that may write, over the simulator's scenario `scale`; each a process of its own. */
export interface WritablePortal {
  url: string;
  /** Of the simulated environment. */
  environmentUrl: string;
  products: DataProductsApi;
  operations: OperationsApi;
  /** Of somebody who may publish the candidates. */
  token: string;
}

/** Starts both, has them measured as soon as the catalog has every product, and stops them. */
export async function withPortal<T>(
  scene: { products: number; candidates: number },
  measure: (portal: WritablePortal) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess({
    scenario: 'scale',
    ...scene,
  });
  const settings: WritablePortalSettings = {
    database: await createBenchDatabase({ client: 'sqlite', folder }),
    port: await freePort(),
    token: randomUUID(),
    environmentUrl: simulator.url,
  };
  const child = startProcess('operations/portal/portalProcess.ts', settings);
  try {
    const { url } = await nextAnswer<
      { type: 'listening'; url: string },
      'listening'
    >(child, 'listening');
    const clientOptions = {
      discoveryApi: { getBaseUrl: async (id: string) => `${url}/api/${id}` },
      fetchApi: { fetch },
    };
    const token = await signInAs(url, PUBLISHER);
    await untilCounted(() => countProducts(url, token), scene.products, {
      timeoutMs: FIRST_SYNC_TIMEOUT_MS,
    });
    return await measure({
      url,
      environmentUrl: simulator.url,
      products: new DataProductsClient(clientOptions),
      operations: new OperationsClient(clientOptions),
      token,
    });
  } finally {
    await endProcess(child);
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
