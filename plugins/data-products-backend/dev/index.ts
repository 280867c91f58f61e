// SPDX-License-Identifier: Apache-2.0

import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/*
 * The back end alone: every request is that of a mock user, the catalog holds one group and one domain, and products
 * come from the environments of the root configuration, e.g. a running simulator:
 *
 *   curl -H 'Authorization: Bearer mock-user-token' http://localhost:7007/api/data-products/products
 */
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'checkout' },
        spec: { type: 'team', children: [] },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Domain',
        metadata: { name: 'sales' },
        spec: { owner: 'checkout' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
