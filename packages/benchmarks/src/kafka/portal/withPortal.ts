// SPDX-License-Identifier: Apache-2.0
import {
  LiveApi,
  LiveClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { countProducts, untilCounted } from '../../operations/shown';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
  startSimulatorProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import type { SimulatorSetup } from '../../processes/simulatorProcess';
import { signInAs } from '../../signIn/signInAs';
import { KafkaPortalSettings } from './portalConfig';

/** May see records by the demo's policy. */
const READER = {
  userRef: 'user:default/reader',
  groupRef: 'group:default/checkout',
};

const FIRST_SYNC_TIMEOUT_MS = 300_000;

/** A portal on SQLite over a broker and a simulated environment. */
export interface KafkaPortal {
  url: string;
  /** Of the simulated environment. */
  environmentUrl: string;
  live: LiveApi;
  /** Of somebody who may see products and records. */
  token: string;
  /** Ends the back end and starts another one over the same database. */
  restart(): Promise<KafkaPortal>;
}

/** Starts simulator and portal, has it measured as soon as the catalog has enough products, and stops them. */
export async function withPortal<T>(
  scene: Pick<KafkaPortalSettings, 'bootstrapServers' | 'clusterIds'> & {
    simulator: SimulatorSetup;
    /** That the catalog is to have before anything is measured. */
    products: number;
  },
  measure: (portal: KafkaPortal) => Promise<T>,
): Promise<T> {
  const { simulator: setup, products, bootstrapServers, clusterIds } = scene;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess(setup);
  const database = await createBenchDatabase({ client: 'sqlite', folder });
  const start = async () => {
    const settings: KafkaPortalSettings = {
      bootstrapServers,
      clusterIds,
      database,
      port: await freePort(),
      token: randomUUID(),
      environmentUrl: simulator.url,
    };
    return startProcess('kafka/portal/portalProcess.ts', settings);
  };
  let child = await start();

  async function whenListening(): Promise<KafkaPortal> {
    const { url } = await nextAnswer<
      { type: 'listening'; url: string },
      'listening'
    >(child, 'listening');
    return {
      url,
      environmentUrl: simulator.url,
      live: new LiveClient({
        discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
        fetchApi: { fetch },
      }),
      token: await signInAs(url, READER),
      async restart() {
        await endProcess(child);
        child = await start();
        return whenListening();
      },
    };
  }

  try {
    const portal = await whenListening();
    await untilCounted(
      () => countProducts(portal.url, portal.token),
      products,
      { timeoutMs: FIRST_SYNC_TIMEOUT_MS },
    );
    return await measure(portal);
  } finally {
    await endProcess(child);
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
