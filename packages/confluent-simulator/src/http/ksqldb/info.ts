// SPDX-License-Identifier: Apache-2.0
import type { KsqlCluster } from '../../ksqldb/KsqlCluster';
import { badRequest, ERROR_CODES, KsqlError } from '../../ksqldb/KsqlError';
import { isValidProperty } from '../../ksqldb/execution/serverProperties';
import { jsonReply } from '../Reply';
import type { KsqlRoute } from './KsqlRoute';

const VERSION = '8.0.0';

/** What tells about the server itself. */
export const infoRoutes: KsqlRoute[] = [
  {
    name: 'ksqldb.root',
    method: 'get',
    path: '/',
    isPublic: true,
    answer: ({ environmentId, cluster }) => ({
      status: 307,
      headers: {
        location: `/${environmentId}/ksqldb/${cluster.spec.id}/info`,
      },
    }),
  },
  {
    name: 'ksqldb.info',
    method: 'get',
    path: '/info',
    answer: ({ cluster }) =>
      jsonReply({
        KsqlServerInfo: {
          version: VERSION,
          kafkaClusterId: cluster.spec.kafkaClusterId,
          ksqlServiceId: cluster.spec.serviceId,
          serverStatus: cluster.isDestroyed ? 'TERMINATED' : 'RUNNING',
        },
      }),
  },
  {
    name: 'ksqldb.healthcheck',
    method: 'get',
    path: '/healthcheck',
    isPublic: true,
    answer({ cluster }) {
      const isHealthy = !cluster.isDestroyed;
      return jsonReply({
        isHealthy,
        details: {
          metastore: { isHealthy },
          kafka: { isHealthy },
          commandRunner: { isHealthy },
        },
        serverState: isHealthy ? 'READY' : 'TERMINATED',
      });
    },
  },
  {
    name: 'ksqldb.clusterStatus',
    method: 'get',
    path: '/clusterStatus',
    answer: ({ cluster }) => jsonReply(clusterStatus(cluster)),
  },
  {
    name: 'ksqldb.allStatus',
    method: 'get',
    path: '/status',
    answer({ cluster }) {
      const commandStatuses = Object.fromEntries(
        [...cluster.commands].map(([id, { status }]) => [id, status]),
      );
      return jsonReply({ commandStatuses });
    },
  },
  {
    name: 'ksqldb.status',
    method: 'get',
    path: '/status/:type/:entity/:action',
    answer({ cluster, params }) {
      const { type = '', entity = '', action = '' } = params;
      const status = cluster.commands.get(`${type}/${entity}/${action}`);
      if (!status) {
        throw new KsqlError(ERROR_CODES.notFound, 'Command not found');
      }
      return jsonReply(status);
    },
  },
  {
    name: 'ksqldb.validProperty',
    method: 'get',
    path: '/is_valid_property/:property',
    answer({ params }) {
      const { property = '' } = params;
      if (!isValidProperty(property)) {
        throw badRequest(`Unknown property: ${property}`);
      }
      return jsonReply(true);
    },
  },
  {
    name: 'ksqldb.metadata',
    method: 'get',
    path: '/v1/metadata',
    isPublic: true,
    answer: ({ cluster }) =>
      jsonReply({ version: VERSION, clusterId: clusterIdOf(cluster) }),
  },
  {
    name: 'ksqldb.metadataId',
    method: 'get',
    path: '/v1/metadata/id',
    isPublic: true,
    answer: ({ cluster }) => jsonReply(clusterIdOf(cluster)),
  },
];

function clusterIdOf({ spec }: KsqlCluster) {
  return {
    id: '',
    scope: {
      path: [],
      clusters: {
        'kafka-cluster': spec.kafkaClusterId,
        'ksql-cluster': spec.serviceId,
      },
    },
  };
}

/** Of a single host that is alive and has no lag. */
function clusterStatus(cluster: KsqlCluster) {
  const { metastore, kafka } = cluster;
  const tables = metastore
    .allQueries()
    .filter(({ id }) => id.startsWith('CTAS_'));
  const activeStandbyPerQuery = Object.fromEntries(
    tables.map(({ id, sources }) => [
      id,
      {
        activeStores: ['Aggregate-Aggregate-Materialize'],
        activePartitions: sources.flatMap(name => {
          const topic = metastore.sources.get(name)?.topic ?? '';
          const { partitions = 0 } = kafka.find(topic) ?? {};
          return Array.from({ length: partitions }, (_each, partition) => ({
            topic,
            partition,
          }));
        }),
        standByStores: [],
        standByPartitions: [],
      },
    ]),
  );
  return {
    clusterStatus: {
      'ksql-1:8088': {
        hostAlive: true,
        lastStatusUpdateMs: cluster.nowMs(),
        activeStandbyPerQuery,
        hostStoreLags: { stateStoreLags: {}, updateTimeMs: cluster.nowMs() },
      },
    },
  };
}
