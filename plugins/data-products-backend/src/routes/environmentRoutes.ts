// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentInfo,
  parseProductKey,
  ProductDetails,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

export function addEnvironmentRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, explore, readable } = options;
  const access = createProductAccess(options);

  router.get(
    '/environments',
    answer(
      auditor,
      { eventId: 'environment-read', severityLevel: 'low', meta: () => ({}) },
      async (request): Promise<EnvironmentInfo[]> => {
        await callers.anyone(request);
        return environments.map(({ info }) => info);
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/environments',
    answer(
      auditor,
      productRead('other-environments'),
      async (request): Promise<ProductDetails[]> => {
        const credentials = await callers.anyone(request);
        const { stored } = await access.find(nameIn(request), credentials);
        const { key, environmentId } = stored.product;
        const name = nameOf(key);
        const [entries, { isReadable }] = await Promise.all([
          explore.entries(),
          readable.for(credentials),
        ]);
        const others = entries.filter(
          entry =>
            entry.summary.environmentId !== environmentId &&
            nameOf(entry.key) === name &&
            isReadable(entry),
        );
        const found = await Promise.all(
          others.map(({ namespace, entityName }) =>
            access.findReadable({ namespace, name: entityName }, credentials),
          ),
        );
        return Promise.all(
          found.filter(product => product !== undefined).map(access.describe),
        );
      },
    ),
  );
}

/** What a product is called in every environment; people spell it with capitals here and without them there. */
function nameOf(key: ProductKey): string {
  return parseProductKey(key).name.toLowerCase();
}
