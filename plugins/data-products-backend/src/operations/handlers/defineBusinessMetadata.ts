// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { sortedByName } from './namedValues';
import { MetadataDefinitionSeen, metadataDefinitionSeen } from './observations';
import { StepHandler } from './StepHandler';

type Action = Extract<OperationAction, { type: 'defineBusinessMetadata' }>;

/** Makes a definition, or adds attributes to one. Confluent has no way to take an attribute off a definition. */
export function defineBusinessMetadata(
  clients: EnvironmentClients,
): StepHandler<Action, MetadataDefinitionSeen> {
  return {
    seen: metadataDefinitionSeen,

    async observe({ name }, context) {
      const definitions = await clients
        .streamCatalog(context.environmentId)
        .businessMetadataDefinitions(callOptions(context));
      const found = definitions.find(each => each.name === name);
      return {
        attributes: found
          ? sortedByName(
              found.attributes.map(attribute => ({
                name: attribute.name,
                value: attribute.description ?? '',
              })),
            )
          : null,
      };
    },

    isDone: ({ attributes }, seen) =>
      seen.attributes !== null &&
      missingIn(seen.attributes, attributes).length === 0,

    async apply({ name, description, attributes }, seen, context) {
      const catalog = clients.streamCatalog(context.environmentId);
      const there = seen.attributes ?? [];
      const definition = {
        name,
        description,
        attributes: [...there, ...missingIn(there, attributes)].map(each => ({
          name: each.name,
          description: each.value,
        })),
      };
      const options = callOptions(context);
      if (seen.attributes === null) {
        await catalog.createBusinessMetadataDefinition(definition, options);
      } else {
        await catalog.updateBusinessMetadataDefinition(definition, options);
      }
    },

    async undo(action, before, context) {
      if (before.attributes !== null) {
        return { isUndone: false, byHand: this.byHand(action, before) };
      }
      await clients
        .streamCatalog(context.environmentId)
        .deleteBusinessMetadataDefinition(action.name, callOptions(context));
      return { isUndone: true };
    },

    byHand({ name, attributes }, { attributes: before }) {
      if (before === null) {
        return `Delete the business metadata ${name} in Confluent, unless somebody uses them by now.`;
      }
      const added = missingIn(before, attributes).map(each => each.name);
      return `Confluent cannot take attributes off business metadata, so ${name} keeps ${added.join(', ')}. Nothing depends on them.`;
    },

    difference({ name, attributes }, seen) {
      if (seen.attributes === null) {
        return `The business metadata ${name} are not defined any more.`;
      }
      const lost = missingIn(seen.attributes, attributes);
      return `The business metadata ${name} lack attributes by now: ${lost.map(each => each.name).join(', ')}.`;
    },
  };
}

function missingIn(there: NamedValue[], wanted: NamedValue[]): NamedValue[] {
  const names = new Set(there.map(({ name }) => name));
  return sortedByName(wanted.filter(({ name }) => !names.has(name)));
}
