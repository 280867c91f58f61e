// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { KsqldbClient } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ksqldbApiRef } from '../api/ksqldbApiRef';

export const ksqldbApi = ApiBlueprint.make({
  params: define =>
    define({
      api: ksqldbApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new KsqldbClient(deps),
    }),
});
