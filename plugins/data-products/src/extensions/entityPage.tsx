// SPDX-License-Identifier: Apache-2.0
import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';
import { loadHeader, loadOverview } from './loadProductPage';

/**
 * The overview of a product: its own cards first, then those that others attach to the catalog's overview.
 *
 * @remarks The catalog's own layout takes cards in the order their plugins are installed in, which would put the graph
 * before the ports. Cards attached to the input `cards` of this extension are shown on pages of data products only; those
 * attached to `strips` stand above the others, across the page.
 */
const productOverviewLayout = EntityContentLayoutBlueprint.makeWithOverrides({
  name: 'overview',
  inputs: {
    strips: createExtensionInput([coreExtensionData.reactElement]),
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
    const strips = inputs.strips.map(strip =>
      strip.get(coreExtensionData.reactElement),
    );
    return original({
      filter: isDataProductEntity,
      loader: async () => {
        const { LinkedProductOverview } = await loadOverview();
        return ({ cards }) => (
          <LinkedProductOverview
            strips={strips}
            productCards={productCards}
            otherCards={cards}
          />
        );
      },
    });
  },
});

/**
 * The header of a product in place of the catalog's, on all its tabs.
 *
 * @remarks A header layout is not given the entries that other plugins have for the catalog's menu; an app that needs them
 * switches this one off.
 */
const productHeader = EntityHeaderLayoutBlueprint.make({
  params: {
    filter: isDataProductEntity,
    loader: async () => {
      const { LinkedProductHeader } = await loadHeader();
      return ({ tabs, activeTabId }) => (
        <LinkedProductHeader tabs={tabs} activeTabId={activeTabId} />
      );
    },
  },
});

/** A card of the overview; `info` goes to the side. */
function productCard<TName extends string>(
  name: TName,
  type: 'content' | 'info',
  loader: () => Promise<JSX.Element>,
) {
  return EntityCardBlueprint.make({
    name,
    attachTo: {
      id: 'entity-content-layout:data-products/overview',
      input: 'cards',
    },
    params: { type, filter: isDataProductEntity, loader },
  });
}

/** How the product is doing; above the cards, and in the same piece of code, so that it does not push them down later. */
const healthStrip = EntityCardBlueprint.make({
  name: 'health',
  attachTo: {
    id: 'entity-content-layout:data-products/overview',
    input: 'strips',
  },
  params: {
    filter: isDataProductEntity,
    loader: async () => {
      const { HealthStrip } = await loadOverview();
      return <HealthStrip />;
    },
  },
});

const productCards = [
  productCard('about', 'content', async () => {
    const { AboutProductCard } = await loadOverview();
    return <AboutProductCard />;
  }),
  productCard('output-ports', 'content', async () => {
    const { OutputPortsCard } = await loadOverview();
    return <OutputPortsCard />;
  }),
  productCard('consume', 'content', async () => {
    const { ConsumeCard } = await loadOverview();
    return <ConsumeCard />;
  }),
  productCard('environments', 'content', async () => {
    const { OtherEnvironmentsCard } = await loadOverview();
    return <OtherEnvironmentsCard />;
  }),
  productCard('relations', 'content', async () => {
    const { RelationsCard } = await loadOverview();
    return <RelationsCard />;
  }),
  productCard('missing', 'info', async () => {
    const { LinkedMissingCard } = await loadOverview();
    return <LinkedMissingCard />;
  }),
  productCard('sync', 'info', async () => {
    const { ProductSyncCard } = await loadOverview();
    return <ProductSyncCard />;
  }),
  productCard('attributes', 'info', async () => {
    const { AttributesCard } = await loadOverview();
    return <AttributesCard />;
  }),
];

/** What changed of a product, and what people reported about it. */
export const activityContent = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter: isDataProductEntity,
    loader: async () => {
      const { LinkedActivityPage } = await import('./LinkedActivityPage');
      return <LinkedActivityPage />;
    },
  },
});

/** Header and overview of the entity page of a product, in the order they are shown. */
export const entityPageExtensions = [
  productHeader,
  productOverviewLayout,
  healthStrip,
  ...productCards,
];
