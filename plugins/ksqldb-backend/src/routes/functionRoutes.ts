// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlEntity,
  type KsqlFunctionDescription,
  type KsqlFunctionSummary,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Router } from 'express';
import { createFreshReads } from '../access/createFreshReads';
import { entitiesOf } from '../entitiesOf';
import { answer, metadataRead } from './answer';
import type { RouterOptions } from './RouterOptions';

/** They change when somebody restarts the server with others. */
const FRESH_MS = 10 * 60_000;
const MOST_KEPT = 1_000;

/** `GET /clusters/:id/functions` and one of them. */
export function addFunctionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { access, clock } = options;
  const answers = createFreshReads<KsqlEntity[]>({
    freshMs: FRESH_MS,
    renewAfterMs: FRESH_MS / 2,
    maxKept: MOST_KEPT,
    now: clock.now,
  });

  router.get(
    '/clusters/:id/functions',
    answer(
      options,
      metadataRead('functions'),
      async ({ params }, credentials): Promise<KsqlFunctionSummary[]> => {
        const { id = '' } = params;
        const { client } = await access.findCluster(id, credentials);
        const entities = await answers.get(JSON.stringify([id]), () =>
          client.execute({ text: 'LIST FUNCTIONS;', isReadOnly: true }),
        );
        return entitiesOf(entities, 'functions').flatMap(
          each => each.functions,
        );
      },
    ),
  );

  router.get(
    '/clusters/:id/functions/:name',
    answer(
      options,
      metadataRead('function'),
      async ({ params }, credentials): Promise<KsqlFunctionDescription> => {
        const { id = '', name = '' } = params;
        const { client } = await access.findCluster(id, credentials);
        const text = `DESCRIBE FUNCTION ${writeName(name.toUpperCase())};`;
        const entities = await answers.get(JSON.stringify([id, text]), () =>
          client.execute({ text, isReadOnly: true }),
        );
        const [described] = entitiesOf(entities, 'functionDescription');
        return described.function;
      },
    ),
  );
}
