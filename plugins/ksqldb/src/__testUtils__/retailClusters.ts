// SPDX-License-Identifier: Apache-2.0
import type { ClusterRights } from '@data-mesh/backstage-plugin-ksqldb-common';
import { aKsqlCluster } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';

export const ALL_RIGHTS: ClusterRights = {
  executeQueries: true,
  changeDefinitions: true,
  writeData: true,
  controlQueries: true,
  printTopics: true,
  useUnownedSources: true,
};

/** May look and query, and change nothing. */
export const READER_RIGHTS: ClusterRights = {
  ...ALL_RIGHTS,
  changeDefinitions: false,
  writeData: false,
  controlQueries: false,
  printTopics: false,
  useUnownedSources: false,
};

/** The cluster of production. */
export const RETAIL_CLUSTER = aKsqlCluster({
  consoleUrl:
    'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/ksql/lksqlc-9d6ry/editor',
  allowedProperties: [
    'auto.offset.reset',
    'ksql.streams.auto.offset.reset',
    'ksql.query.pull.table.scan.enabled',
  ],
});

/** A self-managed one in another environment, which nobody may change. */
export const STAGING_CLUSTER = aKsqlCluster({
  id: 'staging-ksql',
  title: 'Staging ksqlDB',
  environment: { id: 'env-4p8xd3', title: 'Staging', namespace: 'staging' },
  kafkaClusterId: 'lkc-5m1yb7',
  consoleUrl: undefined,
  isReadOnly: true,
});
