// SPDX-License-Identifier: Apache-2.0
import { NotFoundError, toError } from '@backstage/errors';
import {
  classify,
  KsqlCommandStatus,
  StatementsResponse,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Router } from 'express';
import { z } from 'zod';
import { Access, ClusterCall } from '../access/types';
import { audited } from '../audit/audited';
import { auditStatements } from '../audit/auditStatements';
import { createRunNotes } from '../audit/createRunNotes';
import { createCommandMemory } from '../statements/commandMemory';
import { commandSubject } from '../statements/commandSubject';
import { historyOf } from '../statements/historyOf';
import { demandStatements } from '../statements/refusals';
import { runStatements } from '../statements/runStatements';
import { demandRead } from '../statements/UnreadableTextError';
import { parseRequest } from './parseRequest';
import { retryAfter } from './retryAfter';
import {
  demandAllowed,
  readRunBody,
  readUser,
  statementsBody,
  textIn,
} from './runRequests';
import { RunRouteOptions } from './RunRouteOptions';

const commandQuery = z.object({ commandId: z.string().min(1).max(1_000) });

/** `POST /clusters/:id/statements` and `GET /clusters/:id/commands`. */
export function addStatementRoutes(
  router: Router,
  options: RunRouteOptions,
): void {
  const { access, auditor, clock, config, httpAuth, logger, runs, usage } =
    options;
  const notes = createRunNotes(options);
  const commands = createCommandMemory();

  router.post(
    '/clusters/:id/statements',
    readRunBody,
    retryAfter(async (request, response) => {
      const { id: clusterId = '' } = request.params;
      const classification = classify(textIn(request));

      const ran = await auditStatements(
        auditor,
        { request, clusterId, classification },
        async () => {
          const credentials = await readUser(request, httpAuth);
          const user = credentials.principal.userEntityRef;
          const body = parseRequest(statementsBody, request.body);
          const cluster = await access.findCluster(clusterId, credentials);
          const statements = demandRead(classification);
          demandStatements(statements);
          demandAllowed(body.properties, config.allowedProperties);
          const amount = { cluster: cluster.config, count: statements.length };
          usage.demandFits(amount);
          const call = { cluster, credentials };
          await access.demand(call, statements);
          usage.countStatements({ user, ...amount });

          return runStatements(statements, {
            call,
            access,
            clock,
            properties: body.properties,
            completionSeconds: config.limits.completionSeconds,
            shutdown: runs.shutdown,
            onStart({ range, class: statementClass }) {
              const note = notes.begin(user, {
                clusterId,
                text: body.text.slice(range.start, range.end),
                class: statementClass,
                startedAt: new Date(clock.now()).toISOString(),
              });
              return async result => {
                const { outcome } = result;
                if (outcome.status === 'accepted') {
                  const { commandId } = outcome;
                  commands.remember({ user, clusterId, commandId });
                }
                await note.end(historyOf(result));
              };
            },
            onMistake: error =>
              logger.error('Running a statement failed', toError(error)),
          });
        },
      );
      const answer: StatementsResponse = {
        results: ran.map(({ statement, outcome }) => ({
          class: statement.class,
          text: statement.text,
          outcome,
        })),
      };
      response.json(answer);
    }),
  );

  router.get('/clusters/:id/commands', async (request, response) => {
    const { id: clusterId = '' } = request.params;
    const status = await audited(
      auditor,
      {
        eventId: 'ksqldb-command-read',
        severityLevel: 'low',
        request,
        meta: { clusterId },
      },
      async () => {
        const credentials = await readUser(request, httpAuth);
        const { commandId } = parseRequest(commandQuery, request.query);
        const cluster = await access.findCluster(clusterId, credentials);
        const user = credentials.principal.userEntityRef;
        const call = { cluster, credentials };
        const mayKnow =
          commands.has({ user, clusterId, commandId }) ||
          (await seesSubject(commandId, call, access));
        const told = mayKnow
          ? await cluster.client.readCommandStatus(commandId)
          : undefined;
        if (told) {
          const message = await access.hideNames(call, told.message);
          const value: KsqlCommandStatus = { ...told, message };
          return { value };
        }
        throw new NotFoundError(
          `${cluster.config.title} knows of no command ${commandId} that you may see`,
        );
      },
    );
    response.json(status);
  });
}

/** Whether a caller may know of what a command is about, also when another replica sent it. */
async function seesSubject(
  commandId: string,
  call: ClusterCall,
  access: Access,
): Promise<boolean> {
  const subject = commandSubject(commandId);
  switch (subject?.kind) {
    case 'source': {
      const { sources } = await access.visibleSources(call);
      return sources.some(({ name }) => name === subject.name);
    }
    case 'query': {
      const { queries } = await access.visibleQueries(call);
      return queries.some(({ id }) => id === subject.id);
    }
    case undefined:
      return false;
    default:
      return subject satisfies never;
  }
}
