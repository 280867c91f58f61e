// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  dataProductsRecordsReadPermission,
  dataProductsRecordsReadUnmaskedPermission,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Response, Router } from 'express';
import { z } from 'zod';
import { personalDataOf, productsByTopic } from '../topics/topicAccess';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest } from './parseRequest';
import { nameIn } from './productRequests';
import { RouterOptions } from './RouterOptions';

const MOST_RECORDS = 200;

const sampleBody = z.object({
  clusterId: z.string().max(100),
  topic: z.string().max(249),
  position: z.discriminatedUnion('type', [
    z.object({ type: z.literal('newest') }),
    z.object({
      type: z.literal('time'),
      time: z.iso.datetime({ offset: true }),
    }),
  ]),
  limit: z.int().min(1).max(MOST_RECORDS),
  key: z.string().max(1_000).optional(),
}) satisfies z.ZodType<RecordSampleRequest>;

/** Unlike other reads each is kept, because it shows records. A key may be somebody's name, so it is left out. */
const recordSample: AuditedRoute = {
  eventId: 'record-sample',
  severityLevel: 'low',
  meta: ({ params, body }) => ({ ...params, ...describeRequest(body) }),
};

/** Records of the topics of products, for people who may see them. */
export function addRecordRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, explore, readable, records } = options;
  const access = createProductAccess(options);

  /** @throws NotFoundError when the topic also belongs to a product that the caller may not read. */
  async function personalDataIn(
    environmentId: string,
    topic: { clusterId: string; topic: string },
    credentials: BackstageCredentials,
  ) {
    const [table, { isReadable }] = await Promise.all([
      explore.table(),
      readable.for(credentials),
    ]);
    const products = productsByTopic(table)(environmentId, topic);
    if (!products.every(({ entry }) => isReadable(entry))) {
      throw new NotFoundError(
        `There is no topic ${topic.topic} whose records you may read`,
      );
    }
    return personalDataOf(products);
  }

  router.post(
    '/products/:namespace/:name/records',
    answer(
      auditor,
      recordSample,
      async (request, response) => {
        const { credentials, userEntityRef } = await callers.user(
          request,
          dataProductsRecordsReadPermission,
        );
        const { stored, environment } = await access.find(
          nameIn(request),
          credentials,
        );
        const wanted = parseRequest(sampleBody, request.body);
        const [mayReadUnmasked, personalData] = await Promise.all([
          callers.isAllowed(
            credentials,
            dataProductsRecordsReadUnmaskedPermission,
          ),
          personalDataIn(environment.id, wanted, credentials),
        ]);
        return records.read(
          stored.product,
          wanted,
          { userEntityRef, mayReadUnmasked, personalData },
          { signal: closing(response) },
        );
      },
      ({ records: shown, scanned, isMasked }) => ({
        records: shown.length,
        scanned,
        isMasked,
      }),
    ),
  );
}

function describeRequest(body: unknown): JsonObject {
  const { success, data } = sampleBody.safeParse(body);
  if (!success) return {};
  const { key, ...others } = data;
  return { ...others, isByKey: key !== undefined };
}

/** Aborted when nobody waits for the answer any more. */
function closing(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
