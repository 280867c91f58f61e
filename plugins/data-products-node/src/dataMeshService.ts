// SPDX-License-Identifier: Apache-2.0
import {
  RootConfigService,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  createMetricsBudget,
  createRequestBudget,
} from '@data-mesh/confluent-client';
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

/** Confluent documents no limit; one request tells of all connectors of a cluster. */
const CONNECT_BUDGET = { requestsPerSecond: 4, writesPerSecond: 1 };

/** @throws InputError when the environments of the configuration cannot be told apart. */
export function createDataMeshService(
  rootConfig: RootConfigService,
): DataMeshService {
  const config = readDataMeshConfig(rootConfig);
  const budgets = {
    metricsBudget: createMetricsBudget(),
    connectBudget: createRequestBudget(CONNECT_BUDGET),
  };
  return {
    config,
    environments: config.environments.map(environment =>
      connectEnvironment(environment, { live: config.live, ...budgets }),
    ),
  };
}

/** Closes the connections to Kafka clusters. It never fails: there is nothing to be done about it. */
export async function closeDataMesh({
  environments,
}: DataMeshService): Promise<void> {
  await Promise.allSettled(
    environments.flatMap(({ kafka }) =>
      kafka.map(({ client }) => client?.close()),
    ),
  );
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
      deps: {
        rootConfig: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
      },
      factory: ({ rootConfig, lifecycle }) => {
        const mesh = createDataMeshService(rootConfig);
        lifecycle.addShutdownHook(() => closeDataMesh(mesh));
        return mesh;
      },
    }),
});
