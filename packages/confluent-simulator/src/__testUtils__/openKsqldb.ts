// SPDX-License-Identifier: Apache-2.0
import request, { type Test } from 'supertest';
import type { KsqlCluster } from '../ksqldb/KsqlCluster';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../startSimulator';
import { NOW } from './openShop';

export const KSQLDB_ID = 'lksqlc-shop01';

const KEY = 'shop-ksql-key';
const SECRET = 'shop-ksql-secret';

/** The ksqlDB cluster of the scenario `small-shop`, and ways to ask it. */
export interface OpenKsqldb {
  simulator: Simulator;
  cluster: KsqlCluster;
  /** Lets the world's time go by. */
  pass(ms: number): void;
  get(path: string): Test;
  post(path: string, body: string | object): Test;
  anonymous(path: string): Test;
  /** Sends statements, and expects that they are carried out. */
  run(ksql: string, more?: object): Promise<Record<string, unknown>[]>;
  /** Sends statements that are refused. */
  refused(ksql: string, more?: object): Promise<Record<string, unknown>>;
  /** Opens a query; the body is not read yet. */
  open(options: {
    sql: string;
    accept?: string;
    properties?: object;
    signal?: AbortSignal;
    path?: string;
  }): Promise<Response>;
  close(): Promise<void>;
}

export async function openKsqldb(
  options: Partial<SimulatorOptions> = {},
): Promise<OpenKsqldb> {
  let nowMs = NOW.getTime();
  const simulator = await startSimulator({
    scenario: 'small-shop',
    clock: () => new Date(nowMs),
    ...options,
  });
  const environment = simulator.world.environment();
  const baseUrl = simulator.ksqldb.url(environment.id, KSQLDB_ID);
  const agent = request(baseUrl);
  const post = (path: string, body: string | object) =>
    agent
      .post(path)
      .auth(KEY, SECRET)
      .type('application/vnd.ksql.v1+json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
  const authorization = `Basic ${btoa(`${KEY}:${SECRET}`)}`;
  return {
    simulator,
    cluster: environment.ksqlCluster(KSQLDB_ID)!,
    pass: ms => {
      nowMs += ms;
    },
    get: path => agent.get(path).auth(KEY, SECRET),
    post,
    anonymous: path => agent.get(path),
    run: async (ksql, more = {}) => {
      const { body, status } = await post('/ksql', { ksql, ...more });
      expect({ status, body }).toMatchObject({ status: 200 });
      return body;
    },
    refused: async (ksql, more = {}) => {
      const { body, status } = await post('/ksql', { ksql, ...more });
      expect(status).toBe(Math.floor(body.error_code / 100));
      return body;
    },
    open: ({ sql, accept, properties, signal, path = '/query-stream' }) =>
      fetch(`${baseUrl}${path}`, {
        method: 'POST',
        headers: { authorization, ...(accept && { accept }) },
        body: JSON.stringify({
          sql,
          ksql: sql,
          properties,
          streamsProperties: properties,
        }),
        signal,
      }),
    close: () => simulator.stop(),
  };
}
