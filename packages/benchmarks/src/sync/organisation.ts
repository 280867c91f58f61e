// SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

/** The owners and domains that the scenario `scale` names. */
const OWNERS = [
  'checkout',
  'payments',
  'pricing',
  'inventory',
  'fulfilment',
  'customer',
];
const DOMAINS = [
  'sales',
  'payments',
  'pricing',
  'warehousing',
  'delivery',
  'customer',
];

const LOCATION = 'url:https://organisation.example';
const metadata = (name: string) => ({
  name,
  annotations: {
    [ANNOTATION_LOCATION]: LOCATION,
    [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
  },
});

const entities: Entity[] = [
  ...OWNERS.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: metadata(name),
    spec: { type: 'team', children: [] },
  })),
  ...DOMAINS.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: metadata(name),
    spec: { owner: 'group:default/checkout' },
  })),
];

/** What every portal has before it has products: the groups that own them and the domains they belong to. */
export const organisationModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-organisation',
  register: registry =>
    registry.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      init: async ({ catalog }) =>
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: entities.map(entity => ({
                entity,
                locationKey: 'organisation',
              })),
            }),
        }),
    }),
});
