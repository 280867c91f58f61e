// SPDX-License-Identifier: Apache-2.0

import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleDataProducts from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import {
  EditableProduct,
  Operation,
  OperationRequest,
  PlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator } from '@data-mesh/confluent-simulator';
import { organisation } from './organisation';
import { entitiesModule } from './organisationModule';
import {
  neighbours,
  Persona,
  personalGroups,
  personalPolicy,
  PERSONAS,
} from './personas';
import { SHOP_ID, shopConfig, startPortal, until } from './startPortal';

/** Plain at first, with a schema. */
export const TOPIC = 'checkout-debug';
const CLUSTER_ID = 'lkc-shop01';

function configOf(mode: 'readOnly' | 'readWrite') {
  return (simulator: Simulator) => {
    const { dataMesh } = shopConfig(simulator);
    return {
      dataMesh: {
        ...dataMesh,
        environments: dataMesh.environments.map(each => ({ ...each, mode })),
      },
    };
  };
}

/** A portal over a simulated shop with people in it, and what they do there. */
export async function openManagedPortal(mode: 'readOnly' | 'readWrite') {
  const portal = await startPortal(
    [
      catalogPlugin,
      entitiesModule([...organisation, ...neighbours]),
      catalogModuleDataProducts,
      personalPolicy,
      personalGroups,
    ],
    configOf(mode),
  );
  const world = portal.simulator.world.environment(SHOP_ID);
  world.registerSchema(`${TOPIC}-value`, { schema: { type: 'string' } });

  const as = (persona: Persona) => {
    const ask = async (
      method: 'get' | 'post',
      path: string,
      sent: object = {},
    ) => {
      const request = portal.http[method](path).set(
        'Authorization',
        PERSONAS[persona],
      );
      return method === 'get' ? request : request.send(sent);
    };
    const api = (method: 'get' | 'post', path: string, sent?: object) =>
      ask(method, `/api/data-products${path}`, sent);
    return {
      api,
      plan: (request: OperationRequest) =>
        api('post', '/operations/plan', request),
      submit: (request: OperationRequest, key?: string) =>
        api('post', '/operations', { request, key }),
      entity: async (name: string) =>
        ask('get', `/api/catalog/entities/by-name/dataproduct/shop/${name}`),
      async editable(name: string): Promise<EditableProduct> {
        return (await api('get', `/products/shop/${name}/metadata`)).body;
      },
      async carryOut(request: OperationRequest): Promise<Operation> {
        const { body } = await api('post', '/operations', { request });
        if (!body.id) throw new Error(JSON.stringify(body));
        const { body: ended } = await until(
          () => api('get', `/operations/${body.id}`),
          answer => answer.body.finishedAt !== undefined,
        );
        return ended;
      },
      async undo(id: string): Promise<Operation> {
        const { body } = await api('post', `/operations/${id}/undo`);
        if (!body.id) throw new Error(JSON.stringify(body));
        const { body: ended } = await until(
          () => api('get', `/operations/${id}`),
          answer => answer.body.undo?.finishedAt !== undefined,
        );
        return ended;
      },
    };
  };
  await until(
    () => as('service').api('get', `/projection/${SHOP_ID}`),
    ({ body }) => body.isComplete,
  );
  // Where the catalog was slow to take in its domains, the back end knows them a minute later.
  await until(
    () => as('owner').plan(publish()),
    ({ body }) =>
      !body.targets?.some(({ problems }: PlannedTarget) =>
        problems.some(({ code }) => code.endsWith('-unresolved')),
      ),
  );
  return { ...portal, world, as };
}

/** Of `TOPIC`. */
export const publish = (
  differences: Parameters<typeof aProductMetadata>[0] = {},
): OperationRequest => ({
  kind: 'publish',
  environmentId: SHOP_ID,
  targets: [
    {
      clusterId: CLUSTER_ID,
      topic: TOPIC,
      metadata: aProductMetadata({
        description: 'What the checkout says "while" it works.',
        ...differences,
      }),
      acceptedSlaTier: 'tier-2',
    },
  ],
});

/** Of what was loaded. */
export const edit = (
  { entityRef, version, metadata }: EditableProduct,
  differences: Partial<EditableProduct['metadata']>,
): OperationRequest => ({
  kind: 'edit',
  environmentId: SHOP_ID,
  targets: [{ entityRef, version, metadata: { ...metadata, ...differences } }],
});
