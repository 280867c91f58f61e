// SPDX-License-Identifier: Apache-2.0
import request, { type Test } from 'supertest';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../startSimulator';
import type { WorldEnvironment } from '../world/WorldEnvironment';

export const NOW = new Date('2026-11-02T09:00:00Z');

export const ORDERS = 'lsrc-shop01:lkc-shop01:orders';

/** A simulator of the scenario `small-shop`, and ways to ask it. */
export interface OpenShop {
  simulator: Simulator;
  environment: WorldEnvironment;
  /** Asks with the shop's own key. */
  get(path: string): Test;
  post(path: string, body: object): Test;
  put(path: string, body: object): Test;
  del(path: string): Test;
  /** Asks without any key. */
  anonymous(path: string): Test;
  close(): Promise<void>;
}

export async function openShop(
  options: Partial<SimulatorOptions> = {},
): Promise<OpenShop> {
  const simulator = await startSimulator({
    scenario: 'small-shop',
    limits: false,
    clock: () => NOW,
    ...options,
  });
  const environment = simulator.world.environment();
  const agent = request(simulator.environmentUrl(environment.id));
  const { key = '', secret = '' } = environment.spec.apiKeys[0] ?? {};
  return {
    simulator,
    environment,
    get: path => agent.get(path).auth(key, secret),
    post: (path, body) => agent.post(path).auth(key, secret).send(body),
    put: (path, body) => agent.put(path).auth(key, secret).send(body),
    del: path => agent.delete(path).auth(key, secret),
    anonymous: path => agent.get(path),
    close: () => simulator.stop(),
  };
}
