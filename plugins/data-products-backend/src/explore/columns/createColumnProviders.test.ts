// SPDX-License-Identifier: Apache-2.0

import { ExploreColumnProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { createColumnProviders } from './createColumnProviders';

const column = (id: string): ExploreColumnProvider => ({
  id,
  title: id,
  kind: 'text',
  read: async () => ({ values: [], readUpTo: '' }),
});

describe('createColumnProviders', () => {
  it('keeps the columns in the order in which they were added', () => {
    const { extensionPoint, providers } = createColumnProviders();
    extensionPoint.addColumn(column('scorecards.level'));
    extensionPoint.addColumn(column('lag'));
    expect(providers.map(({ id }) => id)).toEqual(['scorecards.level', 'lag']);
  });

  it('takes no facet of what has no choices', () => {
    const { extensionPoint } = createColumnProviders();
    extensionPoint.addColumn({ ...column('level'), isFacet: true });
    expect(() =>
      extensionPoint.addColumn({
        ...column('lag'),
        kind: 'duration',
        isFacet: true,
      }),
    ).toThrow("'lag' cannot be a facet: it is of the kind duration");
  });

  // prettier-ignore
  test.each([
    ['lag',       "another column with the id 'lag'"],
    ['',          "'' cannot be the id of a column"],
    ['__proto__', "'__proto__' cannot be the id of a column"],
    ['a b',       "'a b' cannot be the id of a column"],
  ])('refuses %j', (id, message) => {
    const { extensionPoint } = createColumnProviders();
    extensionPoint.addColumn(column('lag'));
    expect(() => extensionPoint.addColumn(column(id))).toThrow(message);
  });
});
