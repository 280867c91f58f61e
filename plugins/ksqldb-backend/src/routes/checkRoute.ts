// SPDX-License-Identifier: Apache-2.0
import {
  classify,
  type StatementClass,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Router } from 'express';
import { z } from 'zod';
import { describeText } from '../audit/describeStatement';
import { demandStatements } from '../statements/refusals';
import { demandRead } from '../statements/UnreadableTextError';
import { answer } from './answer';
import { parseRequest } from './parseRequest';
import type { RouterOptions } from './RouterOptions';
import { readRunBody, textIn } from './runRequests';

const checkBody = z.strictObject({
  text: z.string().min(1, 'must not be empty'),
});

/** `POST /clusters/:id/statements/check`: refuses what running the text would refuse the caller, and runs nothing. */
export function addCheckRoute(router: Router, options: RouterOptions): void {
  const { access } = options;

  router.post(
    '/clusters/:id/statements/check',
    readRunBody,
    answer(
      options,
      {
        eventId: 'ksqldb-check',
        severityLevel: 'low',
        meta: request => ({
          clusterId: request.params.id ?? '',
          ...describeText(classify(textIn(request))),
        }),
      },
      async (request, credentials): Promise<{ classes: StatementClass[] }> => {
        const { text } = parseRequest(checkBody, request.body);
        const { id = '' } = request.params;
        const cluster = await access.findCluster(id, credentials);
        const statements = demandRead(classify(text));
        demandStatements(statements);
        await access.demand({ cluster, credentials }, statements);
        return { classes: statements.map(statement => statement.class) };
      },
    ),
  );
}
