// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { DataProductsClient } from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';

export const dataProductsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: dataProductsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataProductsClient(deps),
    }),
});
