// SPDX-License-Identifier: Apache-2.0
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import dataProductsPlugin, { dataProductsApiRef } from '../src';
import { liveApiRef } from '../src/api/liveApiRef';
import { operationsApiRef } from '../src/api/operationsApiRef';
import {
  aFailure,
  FAKE_METHODS,
  FakeDataProductsApi,
} from '../src/__testUtils__/FakeDataProductsApi';
import { FakeLiveApi, LIVE_METHODS } from '../src/__testUtils__/FakeLiveApi';
import { FakeOperationsApi } from '../src/__testUtils__/FakeOperationsApi';
import { PRODUCTION, STAGING } from '../src/__testUtils__/environments';
import { NEIGHBOURS, PARENTS } from './fixtures/catalog';
import { CHANGES } from './fixtures/changes';
import { PROBLEMS } from './fixtures/problems';
import { LINEAGES } from './fixtures/lineage';
import { LIFE } from './fixtures/live';
import { WRITING } from './fixtures/operations';
import {
  DETAILS,
  ENTITIES,
  OTHER_ENVIRONMENTS,
  SUMMARIES,
} from './fixtures/products';
import { SCHEMA_WORLD } from './fixtures/schemas';
import { HOLDS, RUNS, SYNC_STATES, UNRESOLVED } from './fixtures/sync';

/**
 * What the address may ask for, to see a state that the fixtures do not show:
 * `?pause=products`, `?fail=products:503`, `?deny=data-products.sync.read`, `?empty`.
 */
const asked = new URLSearchParams(window.location.search);

const api = new FakeDataProductsApi(
  asked.has('empty')
    ? {}
    : {
        environments: [PRODUCTION, STAGING],
        products: SUMMARIES,
        parents: PARENTS,
        myRefs: ['group:default/checkout', 'group:default/payments'],
        extraColumns: [
          {
            id: 'level',
            title: 'Level',
            help: 'The highest level of the scorecard that it reaches.',
            kind: 'text',
          },
        ],
        problems: PROBLEMS,
        details: DETAILS,
        otherEnvironments: OTHER_ENVIRONMENTS,
        changes: CHANGES,
        syncStates: SYNC_STATES,
        runs: RUNS,
        unresolved: UNRESOLVED,
        holds: HOLDS,
        ...SCHEMA_WORLD,
        lineages: LINEAGES,
      },
);
const live = new FakeLiveApi(asked.has('empty') ? {} : LIFE);
for (const method of FAKE_METHODS) {
  if (asked.getAll('pause').includes(method)) api.pause(method);
}
for (const method of LIVE_METHODS) {
  if (asked.getAll('pause').includes(method)) live.pause(method);
}
for (const [method, status] of asked
  .getAll('fail')
  .map(text => text.split(':'))) {
  const known = FAKE_METHODS.find(candidate => candidate === method);
  if (known)
    api.fail(known, aFailure(Number(status), 'Asked for by the address'));
  const knownLive = LIVE_METHODS.find(candidate => candidate === method);
  if (knownLive)
    live.fail(knownLive, aFailure(Number(status), 'Asked for by the address'));
}

const denied = asked.getAll('deny');

const operations = new FakeOperationsApi({
  ...(asked.has('empty') ? {} : WRITING),
  isAllowed: ({ action }) => {
    const permission = `data-products.${action}`;
    return denied.includes(permission)
      ? {
          isAllowed: false,
          because: `You need the permission ${permission} for this. Ask whoever runs the portal.`,
        }
      : { isAllowed: true };
  },
});

createDevApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    dataProductsPlugin,
    createFrontendModule({
      pluginId: 'data-products',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: dataProductsApiRef, deps: {}, factory: () => api }),
        }),
        ApiBlueprint.make({
          name: 'operations',
          params: define =>
            define({
              api: operationsApiRef,
              deps: {},
              factory: () => operations,
            }),
        }),
        ApiBlueprint.make({
          name: 'live',
          params: define =>
            define({ api: liveApiRef, deps: {}, factory: () => live }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                catalogApiMock({ entities: [...ENTITIES, ...NEIGHBOURS] }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'permission',
          params: define =>
            define({
              api: permissionApiRef,
              deps: {},
              factory: () => ({
                authorize: async ({ permission }) => ({
                  result: denied.includes(permission.name)
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
                }),
              }),
            }),
        }),
      ],
    }),
  ],
});
