// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlClusterInfo,
  KsqlClusterState,
  UseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Router } from 'express';
import { createFreshReads } from '../access/createFreshReads';
import { describeCluster } from '../clusters/describeCluster';
import { answer, metadataRead } from './answer';
import type { RouterOptions } from './RouterOptions';

/** Many pages ask; so often a server is asked for them together. */
const STATE_FRESH_MS = 5_000;

/** `GET /clusters`, `GET /clusters/:id/state` and `GET /use-cases`. */
export function addClusterRoutes(router: Router, options: RouterOptions): void {
  const { access, clock, config, consoleUrl } = options;
  const states = createFreshReads<KsqlClusterState>({
    freshMs: STATE_FRESH_MS,
    renewAfterMs: STATE_FRESH_MS,
    maxKept: 1_000,
    now: clock.now,
  });

  router.get(
    '/clusters',
    answer(
      options,
      metadataRead('clusters'),
      async (_request, credentials): Promise<KsqlClusterInfo[]> => {
        const visible = await access.visibleClusters(credentials);
        return visible.map(({ cluster, rights }) =>
          describeCluster(cluster, { rights, ksqldb: config, consoleUrl }),
        );
      },
    ),
  );

  router.get(
    '/clusters/:id/state',
    answer(
      options,
      metadataRead('state'),
      async ({ params }, credentials): Promise<KsqlClusterState> => {
        const { client, config: cluster } = await access.findCluster(
          params.id ?? '',
          credentials,
        );
        return states.get(cluster.id, async () => {
          const readAt = new Date(clock.now()).toISOString();
          const [server, health] = await Promise.all([
            client.readServerInfo(),
            client.readHealth(),
          ]);
          return { server, health, readAt };
        });
      },
    ),
  );

  router.get(
    '/use-cases',
    answer(
      options,
      metadataRead('use-cases'),
      async (_request, credentials): Promise<UseCase[]> => {
        const visible = await access.visibleClusters(credentials);
        const ids = new Set(visible.map(({ cluster }) => cluster.config.id));
        return config.useCases.filter(({ clusterId }) => ids.has(clusterId));
      },
    ),
  );
}
