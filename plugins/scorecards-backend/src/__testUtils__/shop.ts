// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import type { ScorecardDefinition } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aCheckDefinition,
  aCondition,
  aLevel,
  aScorecardDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';

/** A component of the shop. */
export function aComponent(
  name: string,
  spec: { owner?: string; domain?: string; type?: string } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, title: name },
    spec: { type: 'service', owner: 'checkout', domain: 'sales', ...spec },
  };
}

const named = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

/** Checkout is part of Commerce, and the domain of payments of that of sales. */
export const organisation: Entity[] = [
  named('Group', 'commerce', { type: 'unit', children: ['checkout'] }),
  named('Group', 'checkout', { type: 'team', children: [] }),
  named('Group', 'vaults', { type: 'team', parent: 'commerce', children: [] }),
  named('Domain', 'sales', { owner: 'commerce' }),
  named('Domain', 'payments', { owner: 'vaults', subdomainOf: 'sales' }),
];

/** Bronze has an owner, Silver is described to 80 %. */
export function aGovernance(
  overrides: Partial<ScorecardDefinition> = {},
): ScorecardDefinition {
  return aScorecardDefinition({
    appliesTo: { kind: 'Component' },
    levels: [
      aLevel(),
      aLevel({
        id: 'silver',
        title: 'Silver',
        description: 'People can work with it alone.',
        checks: ['is-described'],
      }),
    ],
    checks: [
      aCheckDefinition(),
      aCheckDefinition({
        id: 'is-described',
        title: 'Fields are described',
        condition: aCondition({
          fact: 'shop.described',
          rules: [
            { when: { atLeast: 0.8 }, then: 'pass' },
            { when: { below: 0.8 }, then: 'fail' },
          ],
        }),
      }),
    ],
    ...overrides,
  });
}
