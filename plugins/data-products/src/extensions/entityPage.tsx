// SPDX-License-Identifier: Apache-2.0
import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';

/**
 * The overview of a product: its own cards first, then those that others attach to the catalog's overview.
 *
 * @remarks The catalog's own layout takes cards in the order their plugins are installed in, which would put the graph
 * before the ports. Cards attached to the input `cards` of this extension are shown on pages of data products only.
 */
export const productOverviewLayout =
  EntityContentLayoutBlueprint.makeWithOverrides({
    name: 'overview',
    inputs: {
      cards: createExtensionInput([
        coreExtensionData.reactElement,
        EntityCardBlueprint.dataRefs.type.optional(),
      ]),
    },
    factory(original, { inputs }) {
      const productCards = inputs.cards.map(card => ({
        element: card.get(coreExtensionData.reactElement),
        type: card.get(EntityCardBlueprint.dataRefs.type),
      }));
      return original({
        filter: isDataProductEntity,
        loader: async () => {
          const { ProductOverview } =
            await import('../product/ProductOverview');
          return ({ cards }) => (
            <ProductOverview productCards={productCards} otherCards={cards} />
          );
        },
      });
    },
  });

const attachTo = {
  id: 'entity-content-layout:data-products/overview',
  input: 'cards',
};

const aboutCard = EntityCardBlueprint.make({
  name: 'about',
  attachTo,
  params: {
    type: 'content',
    filter: isDataProductEntity,
    loader: async () => {
      const { AboutProductCard } = await import('../product/AboutProductCard');
      return <AboutProductCard />;
    },
  },
});

const outputPortsCard = EntityCardBlueprint.make({
  name: 'output-ports',
  attachTo,
  params: {
    type: 'content',
    filter: isDataProductEntity,
    loader: async () => {
      const { OutputPortsCard } = await import('../product/OutputPortsCard');
      return <OutputPortsCard />;
    },
  },
});

const relationsCard = EntityCardBlueprint.make({
  name: 'relations',
  attachTo,
  params: {
    type: 'content',
    filter: isDataProductEntity,
    loader: async () => {
      const { RelationsCard } = await import('../product/RelationsCard');
      return <RelationsCard />;
    },
  },
});

const missingCard = EntityCardBlueprint.make({
  name: 'missing',
  attachTo,
  params: {
    type: 'info',
    filter: isDataProductEntity,
    loader: async () => {
      const { LinkedMissingCard } = await import('./LinkedMissingCard');
      return <LinkedMissingCard />;
    },
  },
});

const productSyncCard = EntityCardBlueprint.make({
  name: 'sync',
  attachTo,
  params: {
    type: 'info',
    filter: isDataProductEntity,
    loader: async () => {
      const { ProductSyncCard } = await import('../product/ProductSyncCard');
      return <ProductSyncCard />;
    },
  },
});

const attributesCard = EntityCardBlueprint.make({
  name: 'attributes',
  attachTo,
  params: {
    type: 'info',
    filter: isDataProductEntity,
    loader: async () => {
      const { AttributesCard } = await import('../product/AttributesCard');
      return <AttributesCard />;
    },
  },
});

const activityContent = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter: isDataProductEntity,
    loader: async () => {
      const { ActivityPage } = await import('../product/ActivityPage');
      return <ActivityPage />;
    },
  },
});

/** What the entity page of a product consists of, in the order it is shown. */
export const entityPageExtensions = [
  productOverviewLayout,
  aboutCard,
  outputPortsCard,
  relationsCard,
  missingCard,
  productSyncCard,
  attributesCard,
  activityContent,
];
