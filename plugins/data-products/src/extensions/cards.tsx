// SPDX-License-Identifier: Apache-2.0
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasDeclaredProducts } from '../cards/relatedRefs';

const ownedProductsCard = EntityCardBlueprint.make({
  name: 'owned-products',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'user'] } },
    loader: async () => {
      const { LinkedOwnedProductsCard } = await import('./LinkedCards');
      return <LinkedOwnedProductsCard />;
    },
  },
});

const productsHereCard = EntityCardBlueprint.make({
  name: 'products-here',
  params: {
    type: 'content',
    filter: { kind: { $in: ['domain', 'system'] } },
    loader: async () => {
      const { LinkedProductsHereCard } = await import('./LinkedCards');
      return <LinkedProductsHereCard />;
    },
  },
});

const readsAndWritesCard = EntityCardBlueprint.make({
  name: 'reads-and-writes',
  params: {
    type: 'content',
    filter: hasDeclaredProducts,
    loader: async () => {
      const { ReadsAndWritesCard } =
        await import('../cards/ReadsAndWritesCard');
      return <ReadsAndWritesCard />;
    },
  },
});

/** Cards for the pages of other entities, each to be installed alone. */
export const cardExtensions = [
  ownedProductsCard,
  productsHereCard,
  readsAndWritesCard,
];
