// SPDX-License-Identifier: Apache-2.0
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scorecardsPlugin, { scorecardsApiRef } from '../src';
import { FakeScorecardsApi } from '../src/__testUtils__/FakeScorecardsApi';
import { retailWorld } from '../src/__testUtils__/retail';

/** What the address may ask for, to see a state that the fixtures do not show: `?empty`. */
const asked = new URLSearchParams(window.location.search);
const api = new FakeScorecardsApi(asked.has('empty') ? {} : retailWorld());

createDevApp({
  features: [
    catalogPlugin,
    scorecardsPlugin,
    createFrontendModule({
      pluginId: 'scorecards',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: scorecardsApiRef, deps: {}, factory: () => api }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                catalogApiMock({
                  entities: [
                    {
                      apiVersion: 'data-mesh.dev/v1alpha1',
                      kind: 'DataProduct',
                      metadata: { namespace: 'prod', name: 'orders' },
                      spec: { type: 'kafka', lifecycle: 'active' },
                    },
                  ],
                }),
            }),
        }),
      ],
    }),
  ],
});
