// SPDX-License-Identifier: Apache-2.0
import { InputError, NotFoundError } from '@backstage/errors';
import {
  classify,
  type ClassifiedStatement,
  type KsqlExplanation,
  type KsqlQueryList,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { KsqlStatementError } from '@data-mesh/confluent-client';
import type { Router } from 'express';
import { z } from 'zod';
import type { ClusterCall } from '../access/types';
import { describeText } from '../audit/describeStatement';
import { entitiesOf } from '../entitiesOf';
import { toQueryGraph } from '../graph/toQueryGraph';
import { demandRead } from '../statements/UnreadableTextError';
import { isKsqlRefusal } from '../translateError';
import { answer, metadataRead } from './answer';
import { parseRequest } from './parseRequest';
import type { RouterOptions } from './RouterOptions';
import { readRunBody, textIn } from './runRequests';

const explainBody = z.strictObject({ text: z.string().min(1) });

/** `GET /clusters/:id/queries`, one of them, and `POST /clusters/:id/explain`. */
export function addExplainRoutes(router: Router, options: RouterOptions): void {
  const { access, usage } = options;

  /** What ksqlDB says may name what the caller may not know of. */
  async function refuse(call: ClusterCall, failure: unknown): Promise<never> {
    if (!isKsqlRefusal(failure)) throw failure;
    const { code, message } = failure.error;
    throw new KsqlStatementError({
      operation: 'ksqldb.explain',
      error: { code, message: await access.hideNames(call, message) },
      entities: [],
    });
  }

  /** Asks for the plan of what the caller was found to see whole. */
  async function explain(
    call: ClusterCall,
    text: string,
  ): Promise<KsqlExplanation> {
    const [entities, { sources }] = await Promise.all([
      call.cluster.client
        .execute({ text, isReadOnly: true })
        .catch(failure => refuse(call, failure)),
      access.visibleSources(call),
    ]);
    const [{ query }] = entitiesOf(entities, 'queryDescription');
    return {
      query,
      graph: toQueryGraph(query, {
        sources,
        newKind: kindCreatedBy(query.text),
      }),
    };
  }

  router.get(
    '/clusters/:id/queries',
    answer(
      options,
      metadataRead('queries'),
      async ({ params }, credentials): Promise<KsqlQueryList> => {
        const { id = '' } = params;
        const cluster = await access.findCluster(id, credentials);
        return access.visibleQueries({ cluster, credentials });
      },
    ),
  );

  router.get(
    '/clusters/:id/queries/:queryId',
    answer(
      options,
      metadataRead('query'),
      async ({ params }, credentials): Promise<KsqlExplanation> => {
        const { id = '', queryId = '' } = params;
        const cluster = await access.findCluster(id, credentials);
        const call = { cluster, credentials };
        const { queries } = await access.visibleQueries(call);
        if (!queries.some(query => query.id === queryId)) {
          throw new NotFoundError(
            `There is no persistent query ${queryId} on ${cluster.config.title} that you may see`,
          );
        }
        return explain(call, `EXPLAIN ${writeName(queryId)};`);
      },
    ),
  );

  router.post(
    '/clusters/:id/explain',
    readRunBody,
    answer(
      options,
      {
        eventId: 'ksqldb-explain',
        severityLevel: 'low',
        meta: request => ({
          clusterId: request.params.id ?? '',
          ...describeText(classify(textIn(request))),
        }),
      },
      async (request, credentials): Promise<KsqlExplanation> => {
        const { text } = parseRequest(explainBody, request.body);
        const { id = '' } = request.params;
        const cluster = await access.findCluster(id, credentials);
        const call = { cluster, credentials };
        const statement = toExplain(demandRead(classify(text)));
        await access.demand(call, [statement]);
        usage.countStatements({
          user: credentials.principal.userEntityRef,
          cluster: cluster.config,
          count: 1,
        });
        return explain(call, statement.text);
      },
    ),
  );
}

/** @throws InputError unless there is one statement. */
function toExplain(statements: ClassifiedStatement[]): ClassifiedStatement {
  const [statement, ...more] = statements;
  if (!statement || more.length > 0) {
    throw new InputError(
      `One statement is explained at a time, and this text holds ${statements.length}. Select the one to explain.`,
    );
  }
  if (statement.action === 'explain') return statement;
  const [explained] = demandRead(classify(`EXPLAIN ${statement.text}`));
  if (explained?.action === 'explain') return explained;
  throw new InputError(
    'This statement cannot be explained. Only queries can, and what creates something from one.',
  );
}

function kindCreatedBy(text: string): 'stream' | 'table' {
  const classified = classify(text);
  return classified.status === 'classified' &&
    classified.statements[0]?.action === 'createTableAs'
    ? 'table'
    : 'stream';
}
