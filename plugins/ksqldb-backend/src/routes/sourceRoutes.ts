// SPDX-License-Identifier: Apache-2.0
import { NotFoundError } from '@backstage/errors';
import {
  type KsqlSource,
  type KsqlSourceList,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Router } from 'express';
import { withDetails } from '../access/visible';
import { entitiesOf } from '../entitiesOf';
import { answer, metadataRead } from './answer';
import type { RouterOptions } from './RouterOptions';

/** `GET /clusters/:id/sources` and one of them. */
export function addSourceRoutes(router: Router, options: RouterOptions): void {
  const { access } = options;

  router.get(
    '/clusters/:id/sources',
    answer(
      options,
      metadataRead('sources'),
      async ({ params }, credentials): Promise<KsqlSourceList> => {
        const { id = '' } = params;
        const cluster = await access.findCluster(id, credentials);
        return access.visibleSources({ cluster, credentials });
      },
    ),
  );

  router.get(
    '/clusters/:id/sources/:name',
    answer(
      options,
      metadataRead('source'),
      async ({ params }, credentials): Promise<KsqlSource> => {
        const { id = '', name = '' } = params;
        const cluster = await access.findCluster(id, credentials);
        const { sources } = await access.visibleSources({
          cluster,
          credentials,
        });
        const listed = sources.find(source => source.name === name);
        if (!listed) {
          throw new NotFoundError(
            `There is no stream or table ${name} on ${cluster.config.title} that you may use`,
          );
        }
        const entities = await cluster.client.execute({
          text: `DESCRIBE ${writeName(name)} EXTENDED;`,
          isReadOnly: true,
        });
        const [{ source }] = entitiesOf(entities, 'sourceDescription');
        return withDetails(listed, source);
      },
    ),
  );
}
