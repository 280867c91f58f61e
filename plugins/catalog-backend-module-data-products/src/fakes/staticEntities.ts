// SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

const location = 'url:https://shop.example/catalog';

function anEntity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec,
  };
}

/** The group and the domain of the products that builders make. */
export const staticEntities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'static-entities',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'static-entities',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                anEntity('Group', 'checkout', { type: 'team', children: [] }),
                anEntity('Domain', 'sales', { owner: 'checkout' }),
              ].map(entity => ({ entity })),
            }),
        });
      },
    });
  },
});
