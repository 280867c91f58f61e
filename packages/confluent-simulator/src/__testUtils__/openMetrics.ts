// SPDX-License-Identifier: Apache-2.0
import request, { type Test } from 'supertest';
import type { SimulatorOptions } from '../startSimulator';
import { openShop, type OpenShop } from './openShop';

export const QUERY = '/v2/metrics/cloud/query';

/** The Metrics API over the shop, and ways to ask it. */
export interface OpenMetrics {
  shop: OpenShop;
  /** Asks with the shop's own key of Cloud; what is not said is that of `aQuery`. */
  query(overrides?: object, path?: string): Test;
  get(path: string): Test;
  /** Asks without any key. */
  anonymous(): Test;
  close(): Promise<void>;
}

export async function openMetrics(
  options: Partial<SimulatorOptions> = {},
): Promise<OpenMetrics> {
  const shop = await openShop(options);
  const agent = request(shop.simulator.url);
  return {
    shop,
    query: (overrides = {}, path = QUERY) =>
      agent
        .post(path)
        .auth('cloud-key', 'cloud-secret')
        .send({ ...aQuery(), ...overrides }),
    get: path => agent.get(path).auth('cloud-key', 'cloud-secret'),
    anonymous: () => agent.post(QUERY).send(aQuery()),
    close: shop.close,
  };
}

/** What was written to the topics of the shop in two quarters of an hour, half an hour ago. */
export const aQuery = () => ({
  aggregations: [{ metric: 'io.confluent.kafka.server/received_records' }],
  filter: { field: 'resource.kafka.id', op: 'EQ', value: 'lkc-shop01' },
  granularity: 'PT15M',
  intervals: ['2026-11-02T08:00:00Z/2026-11-02T08:30:00Z'],
  group_by: ['metric.topic'],
  limit: 1000,
  format: 'FLAT',
});
