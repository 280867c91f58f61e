// SPDX-License-Identifier: Apache-2.0
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// It is what the module is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import { ProductLineage } from '@data-mesh/backstage-plugin-data-products-common';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { AddressInfo } from 'node:net';
import module from './index';

jest.setTimeout(15_000);

const SHOP = 'env-shop01';
const KAFKA = 'lkc-shop01';
const KSQLDB = 'lksqlc-shop01';
const CREDENTIALS = { key: 'shop-ksql-key', secret: 'shop-ksql-secret' };

/** The first sync waits for a catalog that has groups. */
const CHECKOUT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout' },
  spec: { type: 'team', children: [] },
};

/** A product of one topic, as the catalog holds it. */
function anEntity(topic: string): Entity {
  const outputPorts = [
    {
      name: topic,
      clusterId: KAFKA,
      qualifiedName: `lsrc-shop01:${KAFKA}:${topic}`,
    },
  ];
  return {
    apiVersion: 'data-mesh.dev/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name: topic,
      namespace: 'shop',
      title: topic,
      annotations: { 'data-mesh.dev/product-key': `${SHOP}/${KAFKA}/${topic}` },
    },
    spec: {
      type: 'kafka',
      lifecycle: 'active',
      outputPorts,
      // The mocked catalog, unlike a real one, finds entities only by keys that are in lower case.
      outputports: outputPorts,
    },
  };
}

const config = (simulator: Simulator) => ({
  dataMesh: {
    environments: [
      {
        id: SHOP,
        title: 'Shop',
        namespace: 'shop',
        streamCatalog: {
          endpoint: simulator.environmentUrl(SHOP),
          credentials: { key: 'shop-key', secret: 'shop-secret' },
        },
        ksqldb: [
          {
            id: KSQLDB,
            title: 'Shop ksqlDB',
            endpoint: simulator.ksqldb.url(SHOP, KSQLDB),
            kafkaClusterId: KAFKA,
            credentials: CREDENTIALS,
          },
        ],
      },
    ],
  },
});

/** Has ksqlDB carry out statements, as somebody besides the portal would. */
async function declare(ksql: string, url: string): Promise<void> {
  const { key, secret } = CREDENTIALS;
  const response = await fetch(`${url}/ksql`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${key}:${secret}`)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ksql }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** A portal over a simulated shop, whose ksqlDB was given these statements. */
async function startPortal(statements: string) {
  const simulator = await startSimulator({ scenario: 'small-shop' });
  await declare(statements, simulator.ksqldb.url(SHOP, KSQLDB));
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      module,
      catalogServiceMock.factory({
        entities: [CHECKOUT, anEntity('orders'), anEntity('payments')],
      }),
      mockServices.rootConfig.factory({ data: config(simulator) }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;

  async function lineageOf(product: string): Promise<ProductLineage> {
    const url = `http://127.0.0.1:${port}/api/data-products/products/shop/${product}/lineage`;
    for (;;) {
      const response = await fetch(url);
      if (response.ok) return response.json();
      // Not before the first sync has ended.
      if (response.status !== 404) throw new Error(await response.text());
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  return {
    lineageOf,
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

describe('the lineage of a product in a portal over a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal(
      `CREATE STREAM DUE WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='JSON') AS SELECT * FROM ORDERS EMIT CHANGES;
       CREATE STREAM ORDERS_COPY AS SELECT * FROM ORDERS EMIT CHANGES;`,
    );
  });
  afterAll(() => portal.stop());

  const evidence = (detail: string) => [
    {
      source: 'ksqldb',
      title: 'ksqlDB query',
      detail: expect.stringMatching(detail),
      observedAt: expect.any(String),
    },
  ];

  it('shows the product that a query fills from it, and a query that fills none', async () => {
    const { edges, failures } = await portal.lineageOf('orders');
    expect(failures).toEqual([]);
    expect(edges).toMatchObject([
      {
        direction: 'reads',
        neighbour: {
          kind: 'query',
          name: expect.stringMatching('ORDERS_COPY'),
        },
        evidence: evidence('^the query CSAS_ORDERS_COPY_'),
      },
      {
        direction: 'reads',
        neighbour: { entityRef: 'dataproduct:shop/payments' },
        evidence: evidence('of Shop ksqlDB .* reads orders$'),
      },
    ]);
  });

  it('shows the product that a query fills it from', async () => {
    const { edges } = await portal.lineageOf('payments');
    expect(edges).toMatchObject([
      {
        direction: 'writes',
        neighbour: { entityRef: 'dataproduct:shop/orders' },
        evidence: evidence('of Shop ksqlDB .* writes payments$'),
      },
    ]);
  });
});
