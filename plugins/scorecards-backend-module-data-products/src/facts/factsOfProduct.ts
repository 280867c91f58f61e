// SPDX-License-Identifier: Apache-2.0
import type { ProductGovernance } from '@data-mesh/backstage-plugin-data-products-common';
import type { EntityFacts } from '@data-mesh/backstage-plugin-scorecards-node';
import { descriptionFacts } from './description';
import { FactName, PROVIDER_ID } from './factDefinitions';
import { lineageFacts } from './lineage';
import { ownershipFacts, Surroundings } from './ownership';
import { promiseFacts } from './promises';
import { schemaFacts } from './schemas';
import { Told } from './Told';
import { topicFacts } from './topics';

/** What products are judged by besides what is known of each. */
export interface FactContext {
  surroundings: Surroundings;
  supportAttributes: string[];
  topicNamePattern: RegExp;
  now: Date;
}

/** Tells every fact of a product, in a stable order. */
export function factsOfProduct(
  governance: ProductGovernance,
  context: FactContext,
): EntityFacts {
  const { entityRef, product } = governance;
  const told: Record<FactName, Told> = {
    ...ownershipFacts(product, context),
    ...descriptionFacts(product),
    ...topicFacts(product, context),
    ...schemaFacts(governance, context.now),
    ...promiseFacts(governance),
    ...lineageFacts(governance, context.surroundings),
  };
  return {
    entityRef,
    readings: Object.entries(told).map(([name, reading]) => ({
      fact: `${PROVIDER_ID}.${name}`,
      ...reading,
    })),
  };
}
