// SPDX-License-Identifier: Apache-2.0
import type { ProductGovernance } from '@data-mesh/backstage-plugin-data-products-common';
import { Surroundings } from './ownership';
import { failed, known, ToldFacts } from './Told';

/** Who writes and who reads a product, in numbers: names are not for everybody who may see the product. */
export function lineageFacts(
  {
    entityRef,
    derivedProducers,
  }: Pick<ProductGovernance, 'entityRef' | 'derivedProducers'>,
  surroundings: Surroundings,
): ToldFacts<'producers' | 'consumers'> {
  const declared =
    surroundings.status === 'read'
      ? (surroundings.neighbours.get(entityRef.toLowerCase()) ?? {
          producers: 0,
          consumers: 0,
        })
      : undefined;
  const failure = failed(
    surroundings.status === 'failed'
      ? surroundings.reason
      : 'A source of lineage did not answer.',
  );
  const atLeast = (declared?.producers ?? 0) + (derivedProducers ?? 0);
  const isWhole = declared !== undefined && derivedProducers !== undefined;
  return {
    // That there is one is certain, whatever else there may be; that there is none is not.
    producers: isWhole || atLeast > 0 ? known(atLeast) : failure,
    consumers: declared ? known(declared.consumers) : failure,
  };
}
