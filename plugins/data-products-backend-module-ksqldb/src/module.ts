// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  dataMeshServiceRef,
  feedsExtensionPoint,
  lineageEvidenceExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import { systemClock } from '@data-mesh/confluent-client';
import { createProductRefs } from './createProductRefs';
import { createQueryEvidence } from './createQueryEvidence';
import { createQueryFailures } from './createQueryFailures';
import { createSnapshots } from './createSnapshots';

/** Shows the persistent queries of ksqlDB in the lineage of data products, and those that failed in their health. */
export const dataProductsModuleKsqldb = createBackendModule({
  pluginId: 'data-products',
  moduleId: 'ksqldb',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        feeds: feedsExtensionPoint,
        lineage: lineageEvidenceExtensionPoint,
        mesh: dataMeshServiceRef,
      },
      async init({ auth, catalog, feeds, lineage, mesh }) {
        const clusters = mesh.environments.flatMap(({ config, ksqldb }) =>
          ksqldb.flatMap(({ client, config: cluster }) =>
            client
              ? {
                  id: cluster.id,
                  environmentId: config.id,
                  kafkaClusterId: cluster.kafkaClusterId,
                  snapshot: createSnapshots({
                    client,
                    clusterTitle: cluster.title,
                    now: systemClock.now,
                  }),
                }
              : [],
          ),
        );
        // Without a cluster there is no such evidence, and nothing to say about it.
        if (clusters.length === 0) return;
        feeds.addProvider(createQueryFailures({ clusters }));
        lineage.addProvider(
          createQueryEvidence({
            clusters,
            productRefs: createProductRefs({ catalog, auth }),
          }),
        );
      },
    });
  },
});
