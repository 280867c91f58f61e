// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  DataProductsClient,
  LiveClient,
  OperationsClient,
  WatchClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { liveApiRef } from '../api/liveApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { watchApiRef } from '../api/watchApiRef';

const dataProductsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: dataProductsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataProductsClient(deps),
    }),
});

const operationsApi = ApiBlueprint.make({
  name: 'operations',
  params: define =>
    define({
      api: operationsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new OperationsClient(deps),
    }),
});

const liveApi = ApiBlueprint.make({
  name: 'live',
  params: define =>
    define({
      api: liveApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LiveClient(deps),
    }),
});

const watchApi = ApiBlueprint.make({
  name: 'watch',
  params: define =>
    define({
      api: watchApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new WatchClient(deps),
    }),
});

/** How the pages speak to the back end. */
export const apiExtensions = [
  dataProductsApi,
  operationsApi,
  liveApi,
  watchApi,
];
