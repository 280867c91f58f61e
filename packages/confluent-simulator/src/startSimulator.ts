// SPDX-License-Identifier: Apache-2.0
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from './faults/Faults';
import { createApp } from './http/createApp';
import { OpenQueries, type OpenQuery } from './http/ksqldb/stream/OpenQueries';
import { PaceControl, type Pace } from './http/ksqldb/stream/Pace';
import { RateLimits } from './http/RateLimits';
import { RequestLog } from './http/RequestLog';
import {
  SCENARIOS,
  type ScenarioName,
  type ScenarioOptions,
} from './scenarios/scenarios';
import { systemClock, type Clock } from './world/clock';
import type { Scenario } from './world/scenario';
import { World } from './world/World';

export interface SimulatorOptions {
  /** A scenario, or the name of one of ours. */
  scenario: Scenario | ScenarioName;
  /** For the scenarios that are made rather than written. */
  scenarioOptions?: ScenarioOptions;
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`: for this machine only. */
  host?: string;
  /** The world's time: dates, delays and rate limits go by it. Default: the system's. */
  clock?: Clock;
  /** `false` for no rate limits. Default `true`. */
  limits?: boolean;
}

export interface Simulator {
  /** Without a path and without a slash at the end. */
  readonly url: string;
  /** What stands for the Schema Registry endpoint of an environment. */
  environmentUrl(environmentId: string): string;
  /** The world as it is now; a reset replaces it. */
  readonly world: World;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** What is going on in the ksqlDB clusters. */
  readonly ksqldb: KsqldbControl;
  /** Starts again from the scenario, without faults and with empty counts. */
  reset(): void;
  /** Closes the port and every connection. */
  stop(): Promise<void>;
}

export interface KsqldbControl {
  /** What stands for the endpoint of a ksqlDB cluster. */
  url(environmentId: string, clusterId: string): string;
  /** Queries that somebody reads. */
  openQueries(): OpenQuery[];
  /** How fast push queries that are opened from now on bring rows. Default `world`. */
  setPace(pace: Pace): void;
}

/** Starts a simulator. @throws Error when the port is taken. */
export async function startSimulator(
  options: SimulatorOptions,
): Promise<Simulator> {
  const { scenario, scenarioOptions = {}, clock = systemClock } = options;
  const createWorld = () =>
    new World(
      typeof scenario === 'string'
        ? SCENARIOS[scenario](scenarioOptions)
        : scenario,
      clock,
    );
  let world = createWorld();
  const faults = new Faults();
  const log = new RequestLog();
  const limits = options.limits === false ? undefined : new RateLimits(clock);
  const openQueries = new OpenQueries();
  const pace = new PaceControl();
  const reset = () => {
    openQueries.closeAll();
    pace.pace = 'world';
    world = createWorld();
    faults.clear();
    limits?.clear();
    log.clear();
  };
  const app = createApp({
    world: () => world,
    faults,
    log,
    reset,
    openQueries,
    pace,
    limits,
  });
  const { host = '127.0.0.1', port = 0 } = options;
  const server = createServer(app);
  const url = `http://${host}:${await listen(server, port, host)}`;
  return {
    url,
    environmentUrl: environmentId => `${url}/${environmentId}`,
    get world() {
      return world;
    },
    faults,
    requests: log,
    ksqldb: {
      url: (environmentId, clusterId) =>
        `${url}/${environmentId}/ksqldb/${clusterId}`,
      openQueries: () => openQueries.list(),
      setPace: next => {
        pace.pace = next;
      },
    },
    reset,
    stop: () => close(server),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use; choose another for the simulator`,
            )
          : error,
      ),
    );
    server.listen(port, host, () => resolve(portOf(server.address(), port)));
  });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
