// SPDX-License-Identifier: Apache-2.0

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { organisation } from './organisation';

const location = 'url:https://organisation.example/';

/** Puts the organisation into a real catalog. */
export const organisationModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'organisation',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: organisation.map(({ metadata, ...entity }) => ({
                entity: {
                  ...entity,
                  metadata: {
                    ...metadata,
                    annotations: {
                      [ANNOTATION_LOCATION]: location,
                      [ANNOTATION_ORIGIN_LOCATION]: location,
                    },
                  },
                },
              })),
            }),
        });
      },
    });
  },
});
