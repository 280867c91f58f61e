// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { KsqldbApi } from '@data-mesh/backstage-plugin-ksqldb-common';

/** The back end of the plugin, as its pages speak to it. */
export const ksqldbApiRef = createApiRef<KsqldbApi>().with({
  id: 'plugin.ksqldb.client',
  pluginId: 'ksqldb',
});
