// SPDX-License-Identifier: Apache-2.0
import {
  backendConfig,
  BackendSettings,
  ENVIRONMENT_ID,
  NAMESPACE,
} from '../../processes/backendConfig';
import { BENCH_CREDENTIALS } from '../../processes/credentials';
import { SIGN_IN_PROVIDER } from '../../signIn/signIn';

export interface KafkaPortalSettings extends BackendSettings {
  environmentUrl: string;
  /** Of the broker. */
  bootstrapServers: string;
  /** Kafka clusters that it stands for; the portal has a connection to each. */
  clusterIds: string[];
}

/** A portal with permissions that asks Kafka clusters as it does by default, without TLS. */
export function kafkaPortalConfig(settings: KafkaPortalSettings) {
  const { environmentUrl, bootstrapServers, clusterIds, ...others } = settings;
  return {
    ...backendConfig(others),
    auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
    permission: { enabled: true },
    dataMesh: {
      sync: { interval: { hours: 24 } },
      // What is measured is told to begin, or begins with the portal.
      live: { interval: { hours: 24 } },
      environments: [
        {
          id: ENVIRONMENT_ID,
          name: NAMESPACE,
          title: 'Scale',
          namespace: NAMESPACE,
          streamCatalog: {
            endpoint: environmentUrl,
            package: 'advanced',
            credentials: BENCH_CREDENTIALS,
          },
          kafka: clusterIds.map(clusterId => ({
            clusterId,
            bootstrapServers,
            protocol: { security: { type: 'plaintext' } },
          })),
        },
      ],
    },
  };
}
