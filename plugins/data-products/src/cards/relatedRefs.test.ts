// SPDX-License-Identifier: Apache-2.0
import { productsOfComponent, relatedRefs } from './relatedRefs';

function aComponent(...relations: [string, string][]) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'order-service' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

describe('productsOfComponent', () => {
  // prettier-ignore
  test.each<[string, [string, string][], string[], string[]]>([
    ['nothing without relations',          [],                                                   [],                          []],
    ['what it depends on as read',         [['dependsOn', 'dataproduct:prod/orders']],           ['dataproduct:prod/orders'], []],
    ['what it is a dependency of, written', [['dependencyOf', 'dataproduct:prod/orders']],       [],                          ['dataproduct:prod/orders']],
    ['both of the same product',           [['dependsOn', 'dataproduct:prod/a'], ['dependencyOf', 'dataproduct:prod/a']], ['dataproduct:prod/a'], ['dataproduct:prod/a']],
    ['a product once',                     [['dependsOn', 'dataproduct:prod/a'], ['dependsOn', 'dataproduct:prod/a']], ['dataproduct:prod/a'], []],
    ['no other kinds',                     [['dependsOn', 'resource:default/db'], ['ownedBy', 'dataproduct:prod/a']], [], []],
  ])('finds %s', (_case, relations, reads, writes) => {
    expect(productsOfComponent(aComponent(...relations))).toEqual({ reads, writes });
  });
});

describe('relatedRefs', () => {
  it('sorts what it finds', () => {
    expect(
      relatedRefs(
        aComponent(
          ['hasPart', 'component:default/b'],
          ['hasPart', 'component:default/a'],
        ),
        'hasPart',
      ),
    ).toEqual(['component:default/a', 'component:default/b']);
  });
});
