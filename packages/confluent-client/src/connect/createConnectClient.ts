// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { pathSegment } from '../http/url';
import { parseEnvironmentId, parseKafkaClusterId } from '../ids/resourceIds';
import { decodeConnectors } from './connectorWire';
import { toConnectError } from './toConnectError';
import { ConnectClient } from './types';

/**
 * A client of Confluent Cloud's Connect API. The base URL is `https://api.confluent.cloud`, the key a Cloud API key whose owner
 * may see the connectors of the environment, and to restart them, operate them.
 *
 * @throws InputError when the base URL or the environment's id is none.
 */
export function createConnectClient(
  options: ConnectionOptions & {
    /** `env-…` */
    environmentId: string;
  },
): ConnectClient {
  const { send } = openConnection({
    ...options,
    headers: { accept: 'application/json' },
    contentType: 'application/json',
    toError: toConnectError,
  });
  const environmentId = parseEnvironmentId(options.environmentId);
  const pathOf = (clusterId: string) =>
    `/connect/v1/environments/${pathSegment(environmentId)}/clusters/${pathSegment(parseKafkaClusterId(clusterId))}/connectors`;

  return {
    connectors: async (clusterId, call) =>
      send(
        {
          operation: 'connect.connectors',
          path: pathOf(clusterId),
          query: [['expand', 'info,status,id']],
          decode: decodeConnectors,
        },
        call,
      ),

    restart: async ({ clusterId, name }, call) =>
      send(
        {
          operation: 'connect.restart',
          method: 'POST',
          path: `${pathOf(clusterId)}/${pathSegment(name)}/restart`,
          kind: 'write',
          decode: () => {},
        },
        call,
      ),
  };
}
