// SPDX-License-Identifier: Apache-2.0
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import ksqldbPlugin, { ksqldbApiRef } from '../src';
import { aFailure } from '../src/__testUtils__/aFailure';
import {
  FAKE_METHODS,
  FakeKsqldbApi,
} from '../src/__testUtils__/FakeKsqldbApi';
import { retailWorld } from '../src/__testUtils__/retail';
import { READER_RIGHTS } from '../src/__testUtils__/retailClusters';
import { driveOrders } from './driveOrders';

/**
 * What the address may ask for, to see a state that the fixtures do not show: `?pause=sources`, `?fail=sources:503`,
 * `?reader`, `?empty`, `?silent` for queries without rows.
 */
const asked = new URLSearchParams(window.location.search);

const world = retailWorld();
if (asked.has('reader')) {
  world.clusters = world.clusters.map(cluster => ({
    ...cluster,
    rights: READER_RIGHTS,
  }));
}
const api = new FakeKsqldbApi(asked.has('empty') ? {} : world);
if (!asked.has('silent')) api.onRun = driveOrders;

for (const method of FAKE_METHODS) {
  if (asked.getAll('pause').includes(method)) api.calls.pause(method);
}
for (const [method, status] of asked
  .getAll('fail')
  .map(text => text.split(':'))) {
  const known = FAKE_METHODS.find(candidate => candidate === method);
  if (known) {
    api.calls.fail(known, aFailure(Number(status), 'Asked for by the address'));
  }
}

createDevApp({
  features: [
    catalogPlugin,
    ksqldbPlugin,
    createFrontendModule({
      pluginId: 'ksqldb',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: ksqldbApiRef, deps: {}, factory: () => api }),
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
              factory: () => catalogApiMock(),
            }),
        }),
      ],
    }),
  ],
});
