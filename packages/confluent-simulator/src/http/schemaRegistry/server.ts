// SPDX-License-Identifier: Apache-2.0
import type { Route } from '../Route';
import { registryReply } from './registryReply';

/** What the registry says about itself. */
export const serverRoutes: Route[] = [
  {
    name: 'schemaRegistry.serverId',
    method: 'get',
    path: '/v1/metadata/id',
    access: 'read',
    answer: call =>
      registryReply(call, {
        scope: {
          path: [],
          clusters: {
            'kafka-cluster': call.environment.spec.registryId,
            'schema-registry-cluster': 'schema-registry',
          },
        },
      }),
  },
  {
    name: 'schemaRegistry.serverVersion',
    method: 'get',
    path: '/v1/metadata/version',
    access: 'read',
    answer: call =>
      registryReply(call, { version: '8.5.0', commitId: 'simulated' }),
  },
];
