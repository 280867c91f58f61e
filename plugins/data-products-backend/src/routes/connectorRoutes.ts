// SPDX-License-Identifier: Apache-2.0

import {
  ConnectorRestart,
  dataProductsConnectorsRestartPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn } from './productRequests';
import { RouterOptions } from './RouterOptions';

/** Has a connector restarted that feeds a product. */
export function addConnectorRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, restarts } = options;
  const access = createProductAccess(options);

  router.post(
    '/products/:namespace/:name/connectors/:clusterId/:connector/restart',
    answer(
      auditor,
      {
        eventId: 'connector-restart',
        severityLevel: 'medium',
        meta: ({ params }) => ({ ...params }),
      },
      async (request): Promise<ConnectorRestart> => {
        const { credentials } = await callers.user(request);
        const { clusterId = '', connector = '' } = request.params;
        const { stored } = await access.find(nameIn(request), credentials);
        return restarts.restart(
          stored.product,
          { clusterId, connector },
          {
            credentials,
            isPermitted: () =>
              callers.isAllowed(
                credentials,
                dataProductsConnectorsRestartPermission,
              ),
          },
        );
      },
      ({ state }) => ({ ...(state !== undefined && { state }) }),
    ),
  );
}
