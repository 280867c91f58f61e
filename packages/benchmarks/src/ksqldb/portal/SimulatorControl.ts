// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { getJson } from '../../http/getJson';

const openQueries = z.object({ queries: z.array(z.unknown()) });

/** How fast push queries that are opened afterwards bring rows. */
export type Pace = 'unpaced' | { rowsPerSecond: number };

/** The simulator's own routes. */
export class SimulatorControl {
  private readonly url: string;

  /** @param environmentUrl - Of any environment in it. */
  constructor(environmentUrl: string) {
    this.url = `${new URL(environmentUrl).origin}/admin`;
  }

  async setPace(pace: Pace): Promise<void> {
    await this.send('PUT', '/ksqldb/pace', { pace });
  }

  /** Has every answer to a query come so much later. */
  async delayQueries(delayMs: number): Promise<void> {
    const routes = ['ksqldb.queryStream'];
    await this.send('POST', '/faults', { kind: 'slow', delayMs, routes });
  }

  /** How many queries somebody reads. */
  async countOpenQueries(): Promise<number> {
    const { queries } = await getJson(
      `${this.url}/ksqldb/queries`,
      {},
      openQueries,
    );
    return queries.length;
  }

  private async send(
    method: string,
    path: string,
    body: object,
  ): Promise<void> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`The simulator refused ${path}: ${response.status}`);
    await response.arrayBuffer();
  }
}
