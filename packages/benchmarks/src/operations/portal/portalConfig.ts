// SPDX-License-Identifier: Apache-2.0
import {
  backendConfig,
  BackendSettings,
  CLUSTER_IDS,
  ENVIRONMENT_ID,
  NAMESPACE,
} from '../../processes/backendConfig';
import {
  BENCH_CREDENTIALS,
  BENCH_KAFKA_CREDENTIALS,
} from '../../processes/credentials';
import { SIGN_IN_PROVIDER } from '../../signIn/signIn';

export interface WritablePortalSettings extends BackendSettings {
  environmentUrl: string;
}

/** A portal with permissions whose environment may be written to. */
export function writablePortalConfig(settings: WritablePortalSettings) {
  const { environmentUrl, ...others } = settings;
  return {
    ...backendConfig(others),
    auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
    permission: { enabled: true },
    dataMesh: {
      sync: { interval: { hours: 24 } },
      environments: [
        {
          id: ENVIRONMENT_ID,
          name: NAMESPACE,
          title: 'Scale',
          namespace: NAMESPACE,
          mode: 'readWrite',
          streamCatalog: {
            endpoint: environmentUrl,
            package: 'advanced',
            credentials: BENCH_CREDENTIALS,
          },
          kafka: CLUSTER_IDS.map(clusterId => ({
            clusterId,
            rest: {
              endpoint: environmentUrl,
              credentials: BENCH_KAFKA_CREDENTIALS,
            },
          })),
        },
      ],
    },
  };
}
