// SPDX-License-Identifier: Apache-2.0

import {
  ProductSubjects,
  SchemaComparison,
  SchemaDocument,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Request, Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest, wholeNumber } from './parseRequest';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

/** The largest that a registry gives. */
const LARGEST_VERSION = 2 ** 31 - 1;

const version = wholeNumber({ from: 1, to: LARGEST_VERSION });

const schemaParams = z.object({
  subject: z.string(),
  version: z.literal('latest').or(version),
});

const comparisonQuery = z.object({ from: version, to: version });

/** The schemas of a product, for who may read the product. */
export function addSchemaRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, schemas } = options;
  const access = createProductAccess(options);

  async function productIn(request: Request) {
    const credentials = await callers.anyone(request);
    const { stored } = await access.find(nameIn(request), credentials);
    return stored.product;
  }

  router.get(
    '/products/:namespace/:name/subjects',
    answer(
      auditor,
      productRead('subjects'),
      async (request): Promise<ProductSubjects> =>
        schemas.subjects(await productIn(request)),
    ),
  );

  router.get(
    '/products/:namespace/:name/subjects/:subject/versions/:version',
    answer(
      auditor,
      productRead('schema'),
      async (request): Promise<SchemaDocument> => {
        const product = await productIn(request);
        const schema = parseRequest(schemaParams, request.params);
        return schemas.document(product, schema);
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/subjects/:subject/comparison',
    answer(
      auditor,
      productRead('schema-comparison'),
      async (request): Promise<SchemaComparison> => {
        const product = await productIn(request);
        const { from, to } = parseRequest(comparisonQuery, request.query);
        const { subject = '' } = request.params;
        return schemas.compare(product, { subject, from, to });
      },
    ),
  );
}
