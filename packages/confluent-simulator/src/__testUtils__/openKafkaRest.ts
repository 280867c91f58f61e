// SPDX-License-Identifier: Apache-2.0
import request, { type Test } from 'supertest';
import type { SimulatorOptions } from '../startSimulator';
import { openShop, type OpenShop } from './openShop';

export const CLUSTER_PATH = '/kafka/v3/clusters/lkc-shop01';

/** The shop's Kafka cluster, and ways to ask it. */
export interface OpenKafkaRest {
  shop: OpenShop;
  /** Of the cluster. */
  url: string;
  /** Paths are below the cluster's URL; asks with the shop's own key for Kafka. */
  get(path: string): Test;
  post(path: string, body: object): Test;
  del(path: string): Test;
  /** Asks without any key. */
  anonymous(path: string): Test;
  /** Names of the topics that are listed, sorted. */
  listed(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openKafkaRest(
  options: Partial<SimulatorOptions> = {},
): Promise<OpenKafkaRest> {
  const shop = await openShop(options);
  const url = `${shop.simulator.environmentUrl(shop.environment.id)}${CLUSTER_PATH}`;
  const agent = request(url);
  const get = (path: string) => agent.get(path).auth(KEY, SECRET);
  return {
    shop,
    url,
    get,
    post: (path, body) => agent.post(path).auth(KEY, SECRET).send(body),
    del: path => agent.delete(path).auth(KEY, SECRET),
    anonymous: path => agent.get(path),
    listed: async () => {
      const { body } = await get('/topics').expect(200);
      return body.data
        .map((topic: { topic_name: string }) => topic.topic_name)
        .sort();
    },
    close: () => shop.close(),
  };
}

const KEY = 'shop-kafka-key';
const SECRET = 'shop-kafka-secret';
