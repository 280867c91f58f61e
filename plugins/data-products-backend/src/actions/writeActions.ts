// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { operationRequest } from '../routes/operationRequests';
import { parseRequest } from '../routes/parseRequest';
import { ActionServices, auditedAction, startChange } from './ActionServices';
import { toOperationOutput, toPlanOutput } from './outputs';
import { toEditRequest, toPublishRequest } from './requests';
import {
  editInput,
  entityRefInput,
  operationOutput,
  planOutput,
  publishInput,
} from './schemas';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

const AFTERWARDS =
  'Answers at once; follow it with get-operation. What fails is undone.';

/** Publishing, changing and ending products, and what that would do. */
export function registerWriteActions(
  registry: ActionsRegistryService,
  services: ActionServices,
): void {
  type ToRequest = () => OperationRequest | Promise<OperationRequest>;

  const plan = (
    credentials: BackstageCredentials,
    target: string,
    toRequest: ToRequest,
  ) =>
    auditedAction(
      services,
      {
        eventId: 'operation-read',
        severityLevel: 'low',
        credentials,
        meta: { queryType: 'plan', target },
      },
      async () =>
        toPlanOutput(
          await services.callerOperations.plan(
            parseRequest(operationRequest, await toRequest()),
            credentials,
          ),
        ),
    );

  const submit = (
    credentials: BackstageCredentials,
    target: string,
    toRequest: ToRequest,
  ) =>
    auditedAction(
      services,
      {
        eventId: 'operation-submit',
        severityLevel: 'medium',
        credentials,
        meta: { target },
      },
      async () =>
        toOperationOutput(
          await services.callerOperations.submit(
            parseRequest(operationRequest, await toRequest()),
            credentials,
          ),
        ),
    );

  /** The request of a form that starts from what the product says now. */
  const editRequest =
    (
      input: Parameters<typeof toEditRequest>[0],
      credentials: BackstageCredentials,
    ): ToRequest =>
    async () =>
      toEditRequest(
        input,
        await startChange(services, input.entityRef, credentials),
      );

  registry.register({
    name: 'plan-publish',
    title: 'Plan to publish a topic as a data product',
    description:
      'Tells what publishing a topic would write, and everything that is in the way, without writing anything.',
    attributes: READ_ONLY,
    schema: { input: publishInput, output: planOutput },
    action: ({ input, credentials }) =>
      plan(credentials, topicOf(input), () => toPublishRequest(input)),
  });

  registry.register({
    name: 'publish-data-product',
    title: 'Publish a topic as a data product',
    description: `Makes a topic that exists a data product. ${AFTERWARDS}`,
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: { input: publishInput, output: operationOutput },
    action: ({ input, credentials }) =>
      submit(credentials, topicOf(input), () => toPublishRequest(input)),
  });

  registry.register({
    name: 'plan-edit',
    title: 'Plan to change a data product',
    description:
      'Tells what a change of a data product would write, without writing anything. What is not given stays as it is.',
    attributes: READ_ONLY,
    schema: { input: editInput, output: planOutput },
    action: ({ input, credentials }) =>
      plan(credentials, input.entityRef, editRequest(input, credentials)),
  });

  registry.register({
    name: 'edit-data-product',
    title: 'Change a data product',
    description: `Changes what is said about a data product. What is not given stays as it is. ${AFTERWARDS}`,
    attributes: { readOnly: false, destructive: true, idempotent: true },
    schema: { input: editInput, output: operationOutput },
    action: ({ input, credentials }) =>
      submit(credentials, input.entityRef, editRequest(input, credentials)),
  });

  registry.register({
    name: 'deprecate-data-product',
    title: 'Deprecate a data product',
    description: `Says when a data product ends, and what to use instead; whoever depends on it is told. ${AFTERWARDS}`,
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          endsOn: z
            .string()
            .describe('Calendar day after today, e.g. 2027-01-31'),
          successor: z
            .string()
            .optional()
            .describe('Entity ref of the product to use instead'),
        }),
      output: operationOutput,
    },
    action: ({ input, credentials }) =>
      submit(credentials, input.entityRef, async () => {
        const { entityRef, endsOn, successor = '' } = input;
        const from = await startChange(services, entityRef, credentials);
        const { version } = from.product;
        return {
          kind: 'deprecate',
          environmentId: from.environmentId,
          targets: [{ entityRef, version, endsOn, successor }],
        };
      }),
  });

  registry.register({
    name: 'unpublish-data-product',
    title: 'Unpublish a data product',
    description: `Makes a data product a plain topic again; topic and records stay. ${AFTERWARDS}`,
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          confirmedTitle: z
            .string()
            .optional()
            .describe(
              "The product's title, as the person confirmed it; needed when anything reads the product",
            ),
        }),
      output: operationOutput,
    },
    action: ({ input, credentials }) =>
      submit(credentials, input.entityRef, async () => {
        const { entityRef, confirmedTitle } = input;
        const from = await startChange(services, entityRef, credentials);
        const { version } = from.product;
        return {
          kind: 'unpublish',
          environmentId: from.environmentId,
          targets: [{ entityRef, version, confirmedTitle }],
        };
      }),
  });

  registry.register({
    name: 'undo-operation',
    title: 'Undo an operation on data products',
    description:
      'Takes back what an operation did that is over, while all of it stands as it was written and nothing depends on a product that would be gone. Answers at once; follow it with get-operation.',
    attributes: { readOnly: false, destructive: true, idempotent: true },
    schema: {
      input: z => z.object({ operationId: z.string() }),
      output: operationOutput,
    },
    action: ({ input: { operationId }, credentials }) =>
      auditedAction(
        services,
        {
          eventId: 'operation-undo',
          severityLevel: 'medium',
          credentials,
          meta: { operationId },
        },
        async () =>
          toOperationOutput(
            await services.callerOperations.undo(operationId, credentials),
          ),
      ),
  });
}

function topicOf(input: { clusterId: string; topic: string }): string {
  return `${input.clusterId}:${input.topic}`;
}
