// SPDX-License-Identifier: Apache-2.0
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Resource } from '@data-mesh/backstage-plugin-data-products-react';
import { useClusters } from '../clusters/useClusters';

/** The ksqlDB clusters that work on the form's Kafka cluster and that statements can be run on. */
export function useClustersOfForm(kafkaClusterId: string | undefined): {
  resource: Resource<KsqlClusterInfo[]>;
  clusters: KsqlClusterInfo[];
  reload: () => void;
} {
  const { resource, reload } = useClusters();
  const clusters =
    resource.state === 'ready'
      ? resource.value.filter(
          cluster =>
            cluster.kafkaClusterId === kafkaClusterId && !cluster.isReadOnly,
        )
      : [];
  return { resource, clusters, reload };
}
