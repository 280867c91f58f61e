// SPDX-License-Identifier: Apache-2.0
import type { ProductGovernance } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aFactContext } from '../__testUtils__/toldOf';
import { proposedFacts } from './proposedFacts';

const ORDERS = 'dataproduct:prod/orders';
const after = aDataProduct({
  slaTier: { tier: 'tier-2' },
  qualityTier: { tier: 'authoritative' },
});
const whole = aProductGovernance({}, { derivedProducers: 0 });

/** What is sent of one fact; `undefined` when nothing is. */
function sent(name: string, governance?: ProductGovernance): unknown {
  const facts = proposedFacts(
    {
      namespace: 'prod',
      after,
      ...(governance && { entityRef: ORDERS, before: governance.product }),
    },
    governance,
    aFactContext(),
  );
  const found = facts.find(({ fact }) => fact === `data-products.${name}`);
  return found && ('value' in found ? found.value : { absent: found.absent });
}

describe('proposedFacts', () => {
  // prettier-ignore
  test.each<[string, string, ProductGovernance | undefined, unknown]>([
    ['what a product would say',                        'sla-tier',                   whole,     'tier-2'],
    ['what a new product would say',                    'quality-tier',               undefined, 'authoritative'],
    ['what was found out about it',                     'documented-fields-fraction', whole,     expect.any(Number)],
    ['nothing of schemas that nobody has read',         'documented-fields-fraction', undefined, undefined],
    ['who writes it',                                   'producers',                  whole,     1],
    ['nothing of who will write it',                    'producers',                  undefined, undefined],
    ['nothing of who will read it',                     'consumers',                  undefined, undefined],
    ['that it does not end, rather than nothing',       'deprecation-gaps',           undefined, { absent: 'It is not deprecated.' }],
  ])('tell %s', (_case, fact, governance, expected) => {
    expect(sent(fact, governance)).toEqual(expected);
  });
});
