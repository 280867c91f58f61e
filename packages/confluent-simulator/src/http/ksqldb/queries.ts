// SPDX-License-Identifier: Apache-2.0
import { badRequest } from '../../ksqldb/KsqlError';
import type { KsqlRoute } from './KsqlRoute';
import { openStream } from './openStream';
import {
  closeQueryBody,
  ksqlBody,
  parseBody,
  queryStreamBody,
} from './requestBody';
import { DELIMITED, STREAMED_ROWS } from './stream/RowFormat';

export const queryRoutes: KsqlRoute[] = [
  {
    name: 'ksqldb.queryStream',
    method: 'post',
    path: '/query-stream',
    answer(call) {
      const asked = parseBody(queryStreamBody, call.body);
      return openStream(call, {
        text: asked.sql,
        properties: asked.properties,
        variables: asked.sessionVariables,
        ofAnything: DELIMITED,
      });
    },
  },
  {
    name: 'ksqldb.query',
    method: 'post',
    path: '/query',
    answer(call) {
      const asked = parseBody(ksqlBody, call.body);
      return openStream(
        // The old endpoint has but one format of rows.
        { ...call, accept: undefined },
        {
          text: asked.ksql,
          properties: asked.streamsProperties,
          variables: asked.sessionVariables,
          ofAnything: STREAMED_ROWS,
          guessesFormats: true,
        },
      );
    },
  },
  {
    name: 'ksqldb.closeQuery',
    method: 'post',
    path: '/close-query',
    answer({ environmentId, cluster, body, openQueries }) {
      const { queryId } = parseBody(closeQueryBody, body);
      const of = { environment: environmentId, cluster: cluster.spec.id };
      if (!openQueries.close(queryId, of)) {
        throw badRequest(`No query with id ${queryId}`);
      }
      return { status: 200 };
    },
  },
];
