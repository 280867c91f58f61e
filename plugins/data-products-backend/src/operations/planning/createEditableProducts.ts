// SPDX-License-Identifier: Apache-2.0

import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProduct } from '../../store/types';
import { createDefinitionReads } from './createDefinitionReads';
import { createTopicReads } from './createTopicReads';
import { PlanningDependencies } from './PlanningDependencies';
import { readPlanningContext } from './readPlanningContext';
import { readStoredFacts } from './readProductFacts';

/** What forms that change a product start from. */
export interface EditableProducts {
  /**
   * Reads a product's topics from Confluent.
   *
   * @throws NotFoundError when none of them is part of it any more, ServiceUnavailableError when they cannot be read.
   */
  of(
    found: { entityRef: string; stored: StoredProduct },
    options?: { signal?: AbortSignal },
  ): Promise<EditableProduct>;
}

export function createEditableProducts(
  dependencies: Omit<PlanningDependencies, 'dependents' | 'mayRead'>,
): EditableProducts {
  const { connections, keptMetadata } = dependencies;
  const definitions = createDefinitionReads(dependencies);
  return {
    async of(found, { signal } = {}) {
      const { environmentId } = found.stored.product;
      const connection = connections.find(
        ({ config }) => config.id === environmentId,
      );
      if (!connection) {
        throw new NotFoundError(`There is no environment ${environmentId}`);
      }
      const read = await readPlanningContext(
        connection,
        { ...dependencies, definitions },
        { withSuccessors: true, signal },
      );
      if (read.status === 'unreadable') {
        throw new ServiceUnavailableError(read.problem.message);
      }
      const { context } = read;
      const kept = await keptMetadata.all(environmentId);
      const reads = createTopicReads(connection, { context, kept, signal });
      const facts = await readStoredFacts(found, { context, reads });
      if (facts.status === 'read') return facts.facts.now;
      const { code, message } = facts.problem;
      throw code === 'product-gone'
        ? new NotFoundError(message)
        : new ServiceUnavailableError(message);
    },
  };
}
