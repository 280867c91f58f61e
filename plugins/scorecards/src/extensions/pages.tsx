// SPDX-License-Identifier: Apache-2.0
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiBarChartBoxLine } from '@remixicon/react';
import {
  adoptionRouteRef,
  checksRouteRef,
  exemptionsRouteRef,
  overviewRouteRef,
  rootRouteRef,
  whatIfRouteRef,
} from '../routes';

const scorecardsPage = PageBlueprint.make({
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    icon: <RiBarChartBoxLine />,
    routeRef: rootRouteRef,
  },
});

const overviewSubPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    routeRef: overviewRouteRef,
    loader: async () => {
      const { OverviewPage } = await import('../overview/OverviewPage');
      return <OverviewPage />;
    },
  },
});

const checksSubPage = SubPageBlueprint.make({
  name: 'checks',
  params: {
    path: 'checks',
    title: 'Checks',
    routeRef: checksRouteRef,
    loader: async () => {
      const { ChecksPage } = await import('../checks/ChecksPage');
      return <ChecksPage />;
    },
  },
});

const exemptionsSubPage = SubPageBlueprint.make({
  name: 'exemptions',
  params: {
    path: 'exemptions',
    title: 'Exemptions',
    routeRef: exemptionsRouteRef,
    loader: async () => {
      const { ExemptionsPage } = await import('../exemptions/ExemptionsPage');
      return <ExemptionsPage />;
    },
  },
});

const adoptionSubPage = SubPageBlueprint.make({
  name: 'adoption',
  params: {
    path: 'adoption',
    title: 'Adoption',
    routeRef: adoptionRouteRef,
    loader: async () => {
      const { AdoptionPage } = await import('../adoption/AdoptionPage');
      return <AdoptionPage />;
    },
  },
});

const whatIfSubPage = SubPageBlueprint.make({
  name: 'what-if',
  params: {
    path: 'what-if',
    title: 'What if',
    routeRef: whatIfRouteRef,
    loader: async () => {
      const { WhatIfPage } = await import('../whatif/WhatIfPage');
      return <WhatIfPage />;
    },
  },
});

/** The page of the plugin and what is on it. */
export const pageExtensions = [
  scorecardsPage,
  overviewSubPage,
  checksSubPage,
  exemptionsSubPage,
  adoptionSubPage,
  whatIfSubPage,
];
