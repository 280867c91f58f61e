// SPDX-License-Identifier: Apache-2.0
import type {
  GovernedSubject,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { PlannedProduct } from '@data-mesh/backstage-plugin-data-products-node';
import type { ProposedFact } from '@data-mesh/backstage-plugin-scorecards-common';
import { type FactContext, factsOfProduct } from '../facts/factsOfProduct';
import { type FactName, PROVIDER_ID } from '../facts/factDefinitions';

/** Nobody can be seen to write or read a product before it is there. */
const KNOWN_LATER: ReadonlySet<FactName> = new Set(['producers', 'consumers']);

const laterFacts: ReadonlySet<string> = new Set(
  [...KNOWN_LATER].map(name => `${PROVIDER_ID}.${name}`),
);

/**
 * What is known of a product as it would be. What is not known is left out.
 *
 * @param governance - Of the product as it is; absent for one that is not there yet.
 */
export function proposedFacts(
  { entityRef, after }: PlannedProduct,
  governance: ProductGovernance | undefined,
  context: FactContext,
): ProposedFact[] {
  const { readings } = factsOfProduct(
    {
      // Nothing that exists has an empty name.
      entityRef: entityRef ?? '',
      readAt: context.now.toISOString(),
      ...governance,
      product: after,
      subjects: subjectsOf(after, governance?.subjects ?? []),
    },
    context,
  );
  return readings.flatMap((reading): ProposedFact[] => {
    const { fact } = reading;
    if (!governance && laterFacts.has(fact)) return [];
    switch (reading.state) {
      case 'known':
        return [{ fact, value: reading.value }];
      case 'absent':
        return [{ fact, absent: reading.reason }];
      case 'failed':
        return [];
      default:
        return reading satisfies never;
    }
  });
}

/** Subjects of the product's ports, each once, with what is known of them. */
function subjectsOf(
  { outputPorts }: PlannedProduct['after'],
  known: readonly GovernedSubject[],
): GovernedSubject[] {
  const subjects = new Map(
    outputPorts
      .flatMap(port => port.subjects ?? [])
      .map(({ subject, part }) => [
        subject,
        known.find(each => each.subject === subject) ?? { subject, part },
      ]),
  );
  return [...subjects.values()];
}
