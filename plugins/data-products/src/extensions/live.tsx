// SPDX-License-Identifier: Apache-2.0
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';

const consumersContent = EntityContentBlueprint.make({
  name: 'consumers',
  params: {
    path: '/consumers',
    title: 'Consumers',
    filter: isDataProductEntity,
    loader: async () => {
      const { ConsumersPage } = await import('../live/consumers/ConsumersPage');
      return <ConsumersPage />;
    },
  },
});

const previewContent = EntityContentBlueprint.make({
  name: 'preview',
  params: {
    path: '/preview',
    title: 'Preview',
    filter: isDataProductEntity,
    loader: async () => {
      const { PreviewPage } = await import('../live/preview/PreviewPage');
      return <PreviewPage />;
    },
  },
});

/** The pages of who reads a product, and of what its records look like. */
export const liveExtensions = [consumersContent, previewContent];
