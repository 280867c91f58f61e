// SPDX-License-Identifier: Apache-2.0

import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { organisation } from './organisation';

const location = 'url:https://organisation.example/';

/** Puts entities into a real catalog. */
export function entitiesModule(entities: Entity[]): BackendFeature {
  return createBackendModule({
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
                entities: entities.map(({ metadata, ...entity }) => ({
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
}

/** Puts the organisation into a real catalog. */
export const organisationModule = entitiesModule(organisation);
