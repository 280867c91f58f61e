// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { ActionContext, OperationAction } from '../types';
import {
  CatalogAccess,
  EnvironmentClients,
  callOptions,
} from './environmentClients';
import {
  clearingOthers,
  describeValues,
  differingNames,
  givenValues,
  haveSameValues,
} from './namedValues';
import { BusinessMetadataSeen, businessMetadataSeen } from './observations';
import { StepHandler } from './StepHandler';
import { topicNameOf } from './topicNameOf';

type Action = Extract<OperationAction, { type: 'setBusinessMetadata' }>;

/**
 * Whether the catalog keeps attributes that an update does not name is not documented, so what is to go is named with an
 * empty text, which every reader of it takes for absent.
 */
export function setBusinessMetadata(
  clients: EnvironmentClients,
): StepHandler<Action, BusinessMetadataSeen> {
  return {
    seen: businessMetadataSeen,

    async observe({ qualifiedName, metadata }, context) {
      const topic = await clients.readTopic(qualifiedName, context);
      const values = (topic.businessMetadata ?? [])
        .filter(each => each.metadata === metadata)
        .map(({ attribute, value }) => ({ name: attribute, value }));
      return { isBound: values.length > 0, values: givenValues(values) };
    },

    isDone: ({ values }, seen) =>
      givenValues(values).length === 0
        ? !seen.isBound
        : haveSameValues(values, seen.values),

    apply: (action, seen, context) =>
      write(clients, action, { values: action.values, seen, context }),

    async undo(action, before, context) {
      const seen = await this.observe(action, context);
      await write(clients, action, { values: before.values, seen, context });
      return { isUndone: true };
    },

    byHand: ({ qualifiedName, metadata }, before) =>
      before.isBound
        ? `Set the business metadata ${metadata} of ${qualifiedName} in Confluent to what they were: ${describeValues(before.values)}.`
        : `Take the business metadata ${metadata} off ${qualifiedName} in Confluent.`,

    difference: ({ qualifiedName, metadata, values }, seen) =>
      `In the business metadata ${metadata} of ${topicNameOf(qualifiedName)} this is different by now: ${differingNames(values, seen.values).join(', ') || 'that they are there'}.`,
  };
}

async function write(
  clients: EnvironmentClients,
  { qualifiedName, metadata }: Action,
  given: {
    values: NamedValue[];
    seen: BusinessMetadataSeen;
    context: ActionContext;
  },
): Promise<void> {
  const { seen, context } = given;
  const catalog = clients.streamCatalog(context.environmentId);
  const options = callOptions(context);
  const values = clearingOthers(given.values, seen.values);
  const binding = { qualifiedName, metadata, values };
  if (givenValues(given.values).length === 0) {
    await catalog.removeBusinessMetadata({ qualifiedName, metadata }, options);
  } else if (seen.isBound) {
    await catalog.updateBusinessMetadata(binding, options);
  } else {
    await bind(catalog, binding, options);
  }
}

/** Metadata whose attributes are all empty may look as if they were not bound; binding is then refused. */
async function bind(
  catalog: CatalogAccess,
  binding: Parameters<CatalogAccess['addBusinessMetadata']>[0],
  options: ReturnType<typeof callOptions>,
): Promise<void> {
  try {
    await catalog.addBusinessMetadata(binding, options);
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    try {
      await catalog.updateBusinessMetadata(binding, options);
    } catch (error) {
      throw isRefusal(error) ? refusal : error;
    }
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof ConfluentApiError &&
    (error.status === 400 || error.status === 409)
  );
}
