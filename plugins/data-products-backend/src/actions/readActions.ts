// SPDX-License-Identifier: Apache-2.0

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { listProducts } from '../explore/listProducts';
import { ActionServices, auditedAction, findProduct } from './ActionServices';
import { toOperationOutput } from './outputs';
import { entityRefInput, operationOutput } from './schemas';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

/** Finding and describing products, and following operations. */
export function registerReadActions(
  registry: ActionsRegistryService,
  services: ActionServices,
): void {
  registry.register({
    name: 'find-data-products',
    title: 'Find data products',
    description:
      'Finds Kafka data products that the person may read. Every word of the text must occur in title, description, topic, owner, domain or tag.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          text: z.string().max(200).optional(),
          isMine: z
            .boolean()
            .optional()
            .describe('Only what the person or their groups own'),
          limit: z.number().int().min(1).max(50).default(20),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          items: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              description: z.string().optional(),
              lifecycle: z.string(),
              owner: z.string().optional(),
              domain: z.string().optional(),
              topics: z.array(z.string()),
            }),
          ),
        }),
    },
    action: ({ input, credentials }) =>
      auditedAction(
        services,
        {
          eventId: 'product-read',
          severityLevel: 'low',
          credentials,
          meta: { queryType: 'list' },
        },
        async () => {
          const [{ isReadable }, isOwned] = await Promise.all([
            services.readable.for(credentials),
            services.ownership.of(credentials),
          ]);
          const { items, totalItems } = listProducts(
            await services.explore.table(),
            input,
            { isReadable, isOwned },
          );
          return {
            totalItems,
            items: items.map(item => ({
              entityRef: item.entityRef,
              title: item.title,
              description: item.description,
              lifecycle: item.lifecycle,
              owner: item.ownerRef ?? item.ownerText,
              domain: item.domainRef ?? item.domainText,
              topics: item.topics,
            })),
          };
        },
      ),
  });

  registry.register({
    name: 'describe-data-product',
    title: 'Describe a data product',
    description:
      'Tells everything that is known of one data product, and what reads it.',
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ entityRef: entityRefInput(z) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          product: z
            .record(z.unknown())
            .describe('As GET /products/:namespace/:name answers'),
          readers: z.array(z.string()).describe('What is known to read it'),
          hiddenReaderCount: z
            .number()
            .describe('How many more there are that the person may not know'),
        }),
    },
    action: ({ input, credentials }) =>
      auditedAction(
        services,
        {
          eventId: 'product-read',
          severityLevel: 'low',
          credentials,
          meta: { queryType: 'by-name', entityRef: input.entityRef },
        },
        async () => {
          const found = await findProduct(
            services,
            input.entityRef,
            credentials,
          );
          const { items, hiddenCount } = await services.dependents.of(
            found,
            credentials,
          );
          return {
            entityRef: found.entityRef,
            product: { ...found.stored.product },
            readers: items.map(({ entityRef, title }) => entityRef ?? title),
            hiddenReaderCount: hiddenCount,
          };
        },
      ),
  });

  registry.register({
    name: 'get-operation',
    title: 'Get an operation on data products',
    description:
      'Tells how an operation is doing that was started before, or how it ended. Ask again after some seconds while it is not over.',
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ operationId: z.string() }),
      output: operationOutput,
    },
    action: ({ input, credentials }) =>
      auditedAction(
        services,
        {
          eventId: 'operation-read',
          severityLevel: 'low',
          credentials,
          meta: { operationId: input.operationId },
        },
        async () =>
          toOperationOutput(
            await services.callerOperations.byId(
              input.operationId,
              credentials,
            ),
          ),
      ),
  });
}
