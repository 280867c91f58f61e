// SPDX-License-Identifier: Apache-2.0
import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { z } from 'zod';

const homeSubPage = SubPageBlueprint.make({
  name: 'home',
  params: {
    path: 'home',
    title: 'Home',
    loader: async () => {
      const { LinkedHomePage } = await import('./LinkedHome');
      return <LinkedHomePage />;
    },
  },
});

const limit = z
  .number()
  .int()
  .min(1)
  .max(20)
  .describe('How many products each list names.')
  .optional();

const LAYOUT = {
  width: { minColumns: 3, defaultColumns: 4 },
  height: { minRows: 4, defaultRows: 8 },
};

const findDataWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'find-data',
  configSchema: { limit },
  factory: (original, { config }) =>
    original({
      name: 'DataProductsFindData',
      title: 'Find data',
      description: 'Search, starred and recently changed data products',
      layout: LAYOUT,
      componentProps: { limit: config.limit },
      components: async () => {
        const { LinkedFindData } = await import('./LinkedHome');
        return { Content: LinkedFindData };
      },
    }),
});

const offerDataWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'offer-data',
  configSchema: { limit },
  factory: (original, { config }) =>
    original({
      name: 'DataProductsOfferData',
      title: 'Offer data',
      description:
        'Your teams’ data products, their issues and reported problems',
      layout: LAYOUT,
      componentProps: { limit: config.limit },
      components: async () => {
        const { LinkedOfferData } = await import('./LinkedHome');
        return { Content: LinkedOfferData };
      },
    }),
});

const careForMeshWidget = HomePageWidgetBlueprint.make({
  name: 'care-for-mesh',
  params: {
    name: 'DataProductsCareForMesh',
    title: 'Care for the mesh',
    description:
      'How the sync of data products is doing, and what waits for a person',
    layout: LAYOUT,
    components: async () => {
      const { LinkedCareForMesh } = await import('./LinkedHome');
      return { Content: LinkedCareForMesh };
    },
  },
});

/** The home page, and its parts as widgets of the portal’s home page. */
export const homeExtensions = [
  homeSubPage,
  findDataWidget,
  offerDataWidget,
  careForMeshWidget,
];
