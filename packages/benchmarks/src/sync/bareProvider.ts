// SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readFile } from 'node:fs/promises';

/** The yardstick: a provider that hands over the same entities in one full mutation, and does nothing else. */
export class BareProvider {
  #connection: EntityProviderConnection | undefined;

  readonly module = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bare-provider',
    register: registry => {
      registry.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        init: async ({ catalog }) => {
          catalog.addEntityProvider({
            getProviderName: () => 'bare',
            connect: async connection => {
              this.#connection = connection;
            },
          });
        },
      });
    },
  });

  async fill(entitiesFile: string): Promise<void> {
    if (!this.#connection)
      throw new Error('The catalog has not connected the provider yet');
    const lines = (await readFile(entitiesFile, 'utf8'))
      .split('\n')
      .filter(Boolean);
    await this.#connection.applyMutation({
      type: 'full',
      entities: lines.map(line => {
        const entity: Entity = JSON.parse(line);
        return { entity, locationKey: 'bare' };
      }),
    });
  }
}
