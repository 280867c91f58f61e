// SPDX-License-Identifier: Apache-2.0
import { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
  startSimulatorProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import { signInAs } from '../../signIn/signInAs';
import { postQuery } from '../rows/postQuery';
import { portalTarget, QueryTarget, serverTarget } from '../rows/QueryTarget';
import { anyRows } from '../rows/statements';
import { ksqldbUrl } from './cluster';
import { PortalAnswer, PortalCommand } from './messages';
import { KsqlPortalSettings } from './portalConfig';
import { SimulatorControl } from './SimulatorControl';

/** May query everything by the demo's policy, personal data included. */
const READER = {
  userRef: 'user:default/reader',
  groupRef: 'group:default/checkout',
};
const POLL_MS = 500;
const READY_TIMEOUT_MS = 120_000;

/** A portal with a ksqlDB cluster, both measured; each a process of its own. */
export interface KsqlPortal {
  /** A query as somebody runs it in the portal. */
  portal: QueryTarget;
  /** The same as the portal runs it at the server. */
  server: QueryTarget;
  simulator: SimulatorControl;
  /** Of the portal's back end, after its garbage was collected. */
  measureMemory(): Promise<{ heapBytes: number; externalBytes: number }>;
}

/** Starts both, has them measured as soon as the portal knows whose the topics are, and stops them. */
export async function withPortal(
  measure: (portal: KsqlPortal) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess({ scenario: 'retail' });
  const settings: KsqlPortalSettings = {
    database: await createBenchDatabase({ client: 'sqlite', folder }),
    port: await freePort(),
    token: randomUUID(),
    environmentUrl: simulator.url,
  };
  const child = startProcess('ksqldb/portal/portalProcess.ts', settings, {
    flags: ['--expose-gc'],
    // So that audit events are written.
    logLevel: 'info',
  });
  try {
    const { url } = await nextAnswer<PortalAnswer, 'listening'>(
      child,
      'listening',
    );
    const portal: KsqlPortal = {
      portal: portalTarget(url, await signInAs(url, READER)),
      server: serverTarget(ksqldbUrl(simulator.url)),
      simulator: new SimulatorControl(simulator.url),
      measureMemory: () => measureMemory(child),
    };
    await portal.simulator.setPace('unpaced');
    await untilReady(portal.portal);
    await measure(portal);
  } finally {
    await endProcess(child);
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Error when the portal still refuses queries after longer than any needs for its first sync. */
async function untilReady(target: QueryTarget): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    try {
      const answer = await postQuery(target, anyRows(1));
      answer.resume();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(POLL_MS);
    }
  }
}

async function measureMemory(child: ChildProcess) {
  const answer = nextAnswer<PortalAnswer, 'memory'>(child, 'memory');
  const command: PortalCommand = { type: 'measureMemory' };
  child.send(command);
  return answer;
}
