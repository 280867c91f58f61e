// SPDX-License-Identifier: Apache-2.0
import {
  RootConfigService,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  EnvironmentConnection,
  connectEnvironment,
} from './connectEnvironment';
import { readDataMeshConfig } from './config/readDataMeshConfig';
import { DataMeshConfig } from './config/types';

/** What is configured of the mesh, and the way to each of its environments. */
export interface DataMeshService {
  config: DataMeshConfig;
  /** In the order of configuration. */
  environments: EnvironmentConnection[];
}

/** @throws InputError when the environments of the configuration cannot be told apart. */
export function createDataMeshService(
  rootConfig: RootConfigService,
): DataMeshService {
  const config = readDataMeshConfig(rootConfig);
  return { config, environments: config.environments.map(connectEnvironment) };
}

/**
 * The mesh, once for all plugins of a back end, so that they share each environment's budget of requests.
 */
export const dataMeshServiceRef = createServiceRef<DataMeshService>({
  id: 'data-mesh',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { rootConfig: coreServices.rootConfig },
      factory: ({ rootConfig }) => createDataMeshService(rootConfig),
    }),
});
