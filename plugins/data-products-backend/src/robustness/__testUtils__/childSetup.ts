// SPDX-License-Identifier: Apache-2.0

/** What the parent tells a child: all that a back end needs to start, and when to die. */
export interface ChildSetup {
  port: number;
  /** Accepted from callers as that of a service. */
  token: string;
  /** `backend.database` of its configuration. */
  database: object;
  environmentUrl: string;
  intervalSeconds: number;
  /**
   * `commit`: as soon as the store has committed products, before the catalog can have heard of it.
   * `projection`: in the middle of the transaction that gives them to the catalog.
   */
  dieAt?: 'commit' | 'projection';
}

/** The environment of the scenario `scale` that has the products. */
export const ENVIRONMENT_ID = 'env-7k2mq9';

/** What a child tells its parent. */
export type ChildMessage = 'ready';
