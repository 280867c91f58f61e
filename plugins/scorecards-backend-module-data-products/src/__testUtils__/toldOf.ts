// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aProductGovernance } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { type FactName, PROVIDER_ID } from '../facts/factDefinitions';
import { type FactContext, factsOfProduct } from '../facts/factsOfProduct';
import type { Surroundings } from '../facts/ownership';

export const NOW = new Date('2026-11-22T12:00:00.000Z');

/** A catalog in which the group `checkout` can be reached, and one component writes the product `orders`. */
export function someSurroundings(
  overrides: Partial<Surroundings & { status: 'read' }> = {},
): Surroundings {
  return {
    status: 'read',
    reachableGroups: new Set(['group:default/checkout']),
    neighbours: new Map([
      ['dataproduct:prod/orders', { producers: 1, consumers: 2 }],
    ]),
    ...overrides,
  };
}

export function aFactContext(
  overrides: Partial<FactContext> = {},
): FactContext {
  return {
    surroundings: someSurroundings(),
    supportAttributes: ['contact'],
    topicNamePattern: /^[a-z0-9.-]+$/,
    now: NOW,
    ...overrides,
  };
}

/** What is told of one fact of the product `orders`: its value, or why there is none. */
export function toldOf(
  name: FactName,
  {
    product = {},
    context = {},
    ...governance
  }: Partial<Omit<ProductGovernance, 'product'>> & {
    product?: Partial<DataProduct>;
    context?: Partial<FactContext>;
  },
): unknown {
  const { readings } = factsOfProduct(
    aProductGovernance(product, governance),
    aFactContext(context),
  );
  const reading = readings.find(
    ({ fact }) => fact === `${PROVIDER_ID}.${name}`,
  );
  return reading?.state === 'known'
    ? reading.value
    : { [`${reading?.state}`]: reading?.reason };
}
