// SPDX-License-Identifier: Apache-2.0
import {
  backendConfig,
  BackendSettings,
  ENVIRONMENT_ID,
} from '../../processes/backendConfig';
import { BENCH_CREDENTIALS } from '../../processes/credentials';
import { SIGN_IN_PROVIDER } from '../../signIn/signIn';
import {
  CLUSTER_ID,
  KAFKA_CLUSTER_ID,
  KSQL_CREDENTIALS,
  ksqldbUrl,
} from './cluster';

export interface KsqlPortalSettings extends BackendSettings {
  environmentUrl: string;
}

/** Above what is measured, so that nothing ends or is refused before its time. */
const MEASURED_LIMITS = {
  queriesPerUser: 1_000,
  queriesPerCluster: 1_000,
  statementsPerMinutePerUser: 100_000,
  statementsPerMinutePerCluster: 100_000,
  rows: 1_000_000_000,
  bytes: 1_000_000_000_000,
  seconds: 3_600,
};

/** A portal with permissions, and every audit event written. */
export function ksqlPortalConfig(settings: KsqlPortalSettings) {
  const { environmentUrl, ...others } = settings;
  const base = backendConfig(others);
  return {
    ...base,
    backend: {
      ...base.backend,
      auditor: {
        severityLogLevelMappings: {
          ...{ low: 'info', medium: 'info' },
          ...{ high: 'info', critical: 'info' },
        },
      },
    },
    auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
    permission: { enabled: true },
    dataMesh: {
      sync: { interval: { hours: 24 } },
      ksqldb: { limits: MEASURED_LIMITS },
      environments: [
        {
          id: ENVIRONMENT_ID,
          name: 'prod',
          title: 'Production',
          namespace: 'prod',
          streamCatalog: {
            endpoint: environmentUrl,
            package: 'advanced',
            credentials: BENCH_CREDENTIALS,
          },
          ksqldb: [
            {
              id: CLUSTER_ID,
              title: 'Retail ksqlDB',
              kafkaClusterId: KAFKA_CLUSTER_ID,
              endpoint: ksqldbUrl(environmentUrl),
              credentials: KSQL_CREDENTIALS,
            },
          ],
        },
      ],
    },
  };
}
