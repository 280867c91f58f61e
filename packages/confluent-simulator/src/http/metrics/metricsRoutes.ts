// SPDX-License-Identifier: Apache-2.0
import type { PagingFault } from '../../faults/Fault';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { jsonReply, type Reply } from '../Reply';
import { answerQuery } from './answerQuery';
import { CLUSTER_LABEL, METRICS } from './Metric';
import { metricsErrors } from './metricsErrors';
import { clusterIdsIn, isMeant, parseQuery } from './parseQuery';

/** A request with a key that is known. */
export interface MetricsCall {
  /** Which the key may read. */
  environments: readonly WorldEnvironment[];
  body: unknown;
  query: URLSearchParams;
  now: Date;
  pagingFault?: PagingFault;
}

export interface MetricsRoute {
  /** What faults and request counts call it, e.g. `metrics.query`. */
  name: string;
  method: 'get' | 'post';
  path: string;
  /** @throws MetricsError for what it refuses. */
  answer(call: MetricsCall): Reply;
}

/** How late figures are. */
const DELAY_MS = 5 * 60_000;

export const METRICS_ROUTES: readonly MetricsRoute[] = [
  {
    name: 'metrics.query',
    method: 'post',
    path: '/v2/metrics/cloud/query',
    answer: ({ environments, body, query, now, pagingFault }) => {
      const asked = parseQuery(body, now.getTime());
      const { filter, groupBy } = asked;
      const metric = METRICS.find(({ name }) => name === asked.metric);
      if (!metric) {
        throw metricsErrors.invalid(`There is no metric '${asked.metric}'`);
      }
      const known = [CLUSTER_LABEL, ...metric.labels.map(metricLabel)];
      const unknown = groupBy.find(label => !known.includes(label));
      if (unknown !== undefined) {
        throw metricsErrors.invalid(`'${unknown}' is no label to group by`);
      }
      const series = clustersIn(environments, body).flatMap(
        ({ environment, clusterId }) => metric.series(environment, clusterId),
      );
      return jsonReply(
        answerQuery(
          asked,
          series.filter(({ labels }) => isMeant(filter, labels)),
          {
            readyMs: now.getTime() - DELAY_MS,
            pageToken: query.get('page_token') ?? undefined,
            fault: pagingFault,
          },
        ),
      );
    },
  },
  {
    name: 'metrics.descriptors',
    method: 'get',
    path: '/v2/metrics/cloud/descriptors/metrics',
    answer: ({ query }) => {
      const type = query.get('resource_type') ?? 'kafka';
      const metrics = type === 'kafka' ? METRICS : [];
      return jsonReply({
        data: metrics.map(({ name, description, type: kind, labels }) => ({
          name,
          description,
          type: kind,
          unit: '{record}',
          lifecycle_stage: 'GENERAL_AVAILABILITY',
          exportable: true,
          resources: ['kafka'],
          labels: labels.map(key => ({ key })),
        })),
        meta: { pagination: { page_size: 1000, total_size: metrics.length } },
      });
    },
  },
];

const metricLabel = (label: string) => `metric.${label}`;

/** @throws MetricsError 400 when no cluster is named, 403 for one that the key may not read, which need not exist. */
function clustersIn(environments: readonly WorldEnvironment[], body: unknown) {
  const ids = clusterIdsIn(body);
  if (ids.length === 0) {
    throw metricsErrors.invalid(`A filter for ${CLUSTER_LABEL} is needed`);
  }
  return ids.map(clusterId => {
    const environment = environmentOf(environments, clusterId);
    if (!environment) throw metricsErrors.forbidden(clusterId);
    return { environment, clusterId };
  });
}

export function environmentOf(
  environments: readonly WorldEnvironment[],
  clusterId: string,
): WorldEnvironment | undefined {
  return environments.find(({ spec }) =>
    spec.clusters.some(({ id }) => id === clusterId),
  );
}
