// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import {
  ConsumerGroupDetails,
  DeclaredUse,
  ProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Request, Router } from 'express';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const USE_PATH =
  '/products/:namespace/:name/uses/:kind/:componentNamespace/:componentName';

/** Who consumes a product, and *I use this*. */
export function addConsumerRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, consumers } = options;
  const access = createProductAccess(options);

  router.get(
    '/products/:namespace/:name/consumers',
    answer(
      auditor,
      productRead('consumers'),
      async (request): Promise<ProductConsumers> => {
        const credentials = await callers.anyone(request);
        const { stored, ...found } = await access.find(
          nameIn(request),
          credentials,
        );
        return consumers.of({ ...found, product: stored.product }, credentials);
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/consumers/:clusterId/:groupId',
    answer(
      auditor,
      productRead('consumer-group'),
      async (request): Promise<ConsumerGroupDetails> => {
        const credentials = await callers.anyone(request);
        const { clusterId = '', groupId = '' } = request.params;
        const { stored, entityRef } = await access.find(
          nameIn(request),
          credentials,
        );
        const group = await consumers.group(stored.product, {
          clusterId,
          groupId,
        });
        if (group) return group;
        throw new NotFoundError(
          `No consumer group ${groupId} of ${clusterId} is known to read ${entityRef}`,
        );
      },
    ),
  );

  router.put(
    USE_PATH,
    answer(
      auditor,
      useWrite('use-declare'),
      async (request): Promise<DeclaredUse> => {
        const caller = await callers.user(request);
        const { stored } = await access.find(
          nameIn(request),
          caller.credentials,
        );
        return consumers.uses.declare(
          { key: stored.product.key, component: componentIn(request) },
          caller,
        );
      },
    ),
  );

  router.delete(
    USE_PATH,
    answer(auditor, useWrite('use-remove'), async request => {
      const caller = await callers.user(request);
      const { stored } = await access.find(nameIn(request), caller.credentials);
      await consumers.uses.remove(
        { key: stored.product.key, component: componentIn(request) },
        caller,
      );
    }),
  );
}

function useWrite(eventId: string): AuditedRoute {
  return {
    eventId,
    severityLevel: 'medium',
    meta: ({ params }) => ({ ...params }),
  };
}

function componentIn({ params }: Request) {
  const { kind = '', componentNamespace = '', componentName = '' } = params;
  return { kind, namespace: componentNamespace, name: componentName };
}
