// SPDX-License-Identifier: Apache-2.0
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { jsonReply, type Reply } from '../Reply';
import { connectErrors } from './connectErrors';
import { connectorBody } from './connectWire';

/** A request with a key that is known. */
export interface ConnectCall {
  environment: WorldEnvironment;
  clusterId: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/** One operation of Connect, below `CONNECTORS_PATH`. */
export interface ConnectRoute {
  /** What faults and request counts call it, e.g. `connect.restart`. */
  name: string;
  method: 'get' | 'post';
  /** Express pattern; its named parameters arrive decoded. */
  path: string;
  /** Writes need the role for it. */
  access: 'read' | 'write';
  /** @throws ApiError for what it refuses. */
  answer(call: ConnectCall): Reply;
}

/** The connectors of a cluster, as a pattern. */
export const CONNECTORS_PATH =
  '/connect/v1/environments/:environmentId/clusters/:clusterId/connectors';

export const CONNECT_ROUTES: readonly ConnectRoute[] = [
  {
    name: 'connect.connectors',
    method: 'get',
    path: '',
    access: 'read',
    answer: ({ environment, clusterId, query }) => {
      const connectors = environment.connectors.of(clusterId);
      return jsonReply(
        query.has('expand')
          ? Object.fromEntries(
              connectors.map(each => [each.spec.name, connectorBody(each)]),
            )
          : connectors.map(({ spec }) => spec.name),
      );
    },
  },
  {
    name: 'connect.restart',
    method: 'post',
    path: '/:connector/restart',
    access: 'write',
    answer: ({ environment, clusterId, params }) => {
      const { connector: name = '' } = params;
      const connector = environment.connectors.find(clusterId, name);
      if (!connector) throw connectErrors.connectorNotFound(name);
      environment.connectors.restart(connector);
      return { status: 202 };
    },
  },
];
