// SPDX-License-Identifier: Apache-2.0

import { declaredLineage } from './declaredLineage';

const ORDERS = 'dataproduct:prod/orders';
const STORE = 'component:default/storefront';

describe('declaredLineage', () => {
  // prettier-ignore
  test.each<[string, 'reads' | 'writes', string]>([
    ['dependencyOf',  'reads',  `${STORE} dependsOn ${ORDERS}`],
    ['apiConsumedBy', 'reads',  `${STORE} consumesApis ${ORDERS}`],
    ['dependsOn',     'writes', `${STORE} dependencyOf ${ORDERS}`],
    ['apiProvidedBy', 'writes', `${STORE} providesApis ${ORDERS}`],
  ])('takes %s of the product for what the other %s', (type, direction, detail) => {
    expect(declaredLineage(ORDERS, [{ type, targetRef: STORE }])).toEqual([
      {
        direction,
        neighbour: { entityRef: STORE },
        evidence: {
          source: 'declared',
          title: 'Declared in the catalog',
          detail,
        },
      },
    ]);
  });

  test.each([
    'ownedBy',
    'partOf',
    'succeededBy',
    'consumesApi',
    'providesApi',
    'toString',
  ])('takes %s for no lineage', type => {
    expect(declaredLineage(ORDERS, [{ type, targetRef: STORE }])).toEqual([]);
  });

  it('finds nothing without relations', () => {
    expect(declaredLineage(ORDERS)).toEqual([]);
  });
});
