// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  Dependents,
  EditableProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { writtenAs } from '../permissions/createWrittenProducts';
import { StoredProduct } from '../store/types';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

/** What a form that changes a product starts from, and what reads the product. */
export function addMetadataRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, dependents, editable, writeAccess } = options;
  const access = createProductAccess(options);

  /** Asks Confluent, so it is for those who could go on to change the product. */
  async function demandWriter(
    { product }: StoredProduct,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const caller = writeAccess.of(credentials);
    const [edit, ...others] = await Promise.all(
      (['edit', 'deprecate', 'unpublish'] as const).map(action =>
        caller.check({
          action,
          environmentId: product.environmentId,
          current: writtenAs(product),
        }),
      ),
    );
    if (edit?.isAllowed || others.some(({ isAllowed }) => isAllowed)) return;
    throw new NotAllowedError(edit?.because);
  }

  router.get(
    '/products/:namespace/:name/metadata',
    answer(
      auditor,
      productRead('metadata'),
      async (request): Promise<EditableProduct> => {
        const credentials = await callers.anyone(request);
        const { entityRef, stored } = await access.find(
          nameIn(request),
          credentials,
        );
        await demandWriter(stored, credentials);
        return editable.of({ entityRef, stored });
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/dependents',
    answer(
      auditor,
      productRead('dependents'),
      async (request): Promise<Dependents> => {
        const credentials = await callers.anyone(request);
        const { entityRef, stored } = await access.find(
          nameIn(request),
          credentials,
        );
        return dependents.of({ entityRef, stored }, credentials);
      },
    ),
  );
}
