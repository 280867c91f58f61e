// SPDX-License-Identifier: Apache-2.0
import { ERROR_CODES, KsqlError } from '../../ksqldb/KsqlError';
import type { RequestOptions } from '../../ksqldb/KsqlCluster';
import { exactJsonReply, jsonReply } from '../Reply';
import type { KsqlRoute } from './KsqlRoute';
import { ksqlBody, parseBody, terminateBody } from './requestBody';

export const statementRoutes: KsqlRoute[] = [
  {
    name: 'ksqldb.ksql',
    method: 'post',
    path: '/ksql',
    answer({ cluster, body, openQueries, environmentId, isRehearsal }) {
      const { ksql, ...options } = parseBody(ksqlBody, body);
      const request: RequestOptions = {
        properties: options.streamsProperties,
        variables: options.sessionVariables,
        commandSequenceNumber: options.commandSequenceNumber ?? undefined,
        closeQuery: id =>
          openQueries.close(id, {
            environment: environmentId,
            cluster: cluster.spec.id,
          }),
      };
      return exactJsonReply(
        isRehearsal
          ? cluster.rehearse(ksql, request)
          : cluster.execute(ksql, request),
      );
    },
  },
  {
    // Destroys what there is, so that a test can tell that nobody ever asks for it.
    name: 'ksqldb.terminateCluster',
    method: 'post',
    path: '/ksql/terminate',
    answer({ cluster, body }) {
      cluster.destroy(parseBody(terminateBody, body).deleteTopicList);
      return jsonReply([
        {
          '@type': 'currentStatus',
          statementText: 'TERMINATE CLUSTER;',
          commandId: 'cluster/TerminateCluster/terminate',
          commandStatus: {
            status: 'QUEUED',
            message: 'Statement written to command topic',
            queryId: null,
          },
          commandSequenceNumber: cluster.metastore.nextCommand(),
          warnings: [],
        },
      ]);
    },
  },
  {
    name: 'ksqldb.insertsStream',
    method: 'post',
    path: '/inserts-stream',
    answer() {
      throw new KsqlError(
        ERROR_CODES.httpVersion,
        'This endpoint is only available when using HTTP2',
      );
    },
  },
];
