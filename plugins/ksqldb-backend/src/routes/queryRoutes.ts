// SPDX-License-Identifier: Apache-2.0
import { NotAllowedError } from '@backstage/errors';
import {
  classify,
  ksqldbRunControlPermission,
  QueryLimits,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Router } from 'express';
import { audited } from '../audit/audited';
import { createRunNotes } from '../audit/createRunNotes';
import { describeText, severityOf } from '../audit/describeStatement';
import { failedWith } from '../audit/toAuditedError';
import { runQuery } from '../queries/runQuery';
import { createStopSwitch } from '../queries/stopSwitch';
import { demandQuery } from '../statements/refusals';
import { demandRead } from '../statements/UnreadableTextError';
import { parseRequest } from './parseRequest';
import { retryAfter } from './retryAfter';
import {
  demandAllowed,
  queryBody,
  readRunBody,
  readUser,
  textIn,
} from './runRequests';
import { RunRouteOptions } from './RunRouteOptions';

/** `POST /clusters/:id/query` and `POST /runs/:id/stop`. */
export function addQueryRoutes(router: Router, options: RunRouteOptions): void {
  const { access, auditor, config, httpAuth, runs } = options;
  const running = { ...options, notes: createRunNotes(options) };

  router.post(
    '/clusters/:id/query',
    readRunBody,
    retryAfter(async (request, response) => {
      const stop = createStopSwitch();
      response.once('close', () => stop.stop('left'));
      const { id = '' } = request.params;
      const classification = classify(textIn(request));

      await audited(
        auditor,
        {
          eventId: 'ksqldb-query',
          severityLevel: severityOf(classification),
          request,
          meta: { clusterId: id, ...describeText(classification) },
        },
        async () => {
          const credentials = await readUser(request, httpAuth);
          const body = parseRequest(queryBody, request.body);
          const cluster = await access.findCluster(id, credentials);
          const statement = demandQuery(demandRead(classification));
          demandAllowed(body.properties, config.allowedProperties);
          await access.demand({ cluster, credentials }, [statement]);

          const { reason, error, rows, bytes, durationMs } = await runQuery(
            {
              cluster,
              user: credentials.principal.userEntityRef,
              statement,
              text: body.text,
              properties: body.properties,
              limits: lowest(config.limits, body.limits),
              response,
              stop,
            },
            running,
          );
          return {
            value: undefined,
            meta: { reason, rows, bytes, durationMs },
            failure: error && failedWith(error),
          };
        },
      );
    }),
  );

  router.post('/runs/:id/stop', async (request, response) => {
    const { id = '' } = request.params;
    const run = runs.find(id);
    const isStopped = await audited(
      auditor,
      {
        eventId: 'ksqldb-run-stop',
        severityLevel: 'medium',
        request,
        meta: { runId: id, ...(run && { clusterId: run.cluster.config.id }) },
      },
      async () => {
        const credentials = await readUser(request, httpAuth);
        if (!run) return { value: false };
        if (run.user !== credentials.principal.userEntityRef) {
          const { cluster } = run;
          const rights = await access.rights({ cluster, credentials });
          if (!rights.controlQueries) {
            throw new NotAllowedError(
              `Only whoever runs a query may stop it, and who has the permission ${ksqldbRunControlPermission.name} for its cluster`,
            );
          }
        }
        run.stop.stop('stopped');
        return { value: true };
      },
    );
    response.json({ isStopped });
  });
}

/** What a query may use: as much as it asks for, and never more than is configured. */
function lowest(
  configured: QueryLimits,
  asked: Partial<QueryLimits>,
): QueryLimits {
  const { rows, bytes, seconds } = configured;
  return {
    rows: Math.min(rows, asked.rows ?? rows),
    bytes: Math.min(bytes, asked.bytes ?? bytes),
    seconds: Math.min(seconds, asked.seconds ?? seconds),
  };
}
