// SPDX-License-Identifier: Apache-2.0

import {
  connectorsConsoleUrl,
  DataProduct,
  FeedFailure,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FeedFailuresProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { Connector } from '@data-mesh/confluent-client';
import { connectorLinks, hasFailed } from './connectorLinks';
import { SeenConnectors } from './createSeenConnectors';

const NO_CAUSE = 'Confluent does not say why';

/** Knows from what the background saw which of the connectors that write a product have failed. */
export function createConnectorFailures(options: {
  seen: SeenConnectors;
  consoleUrl: string;
}): FeedFailuresProvider {
  return {
    id: 'connectors',
    async failures({ product }) {
      const clusters = await options.seen.of(product);
      return clusters.flatMap(({ clusterId, seen }) =>
        connectorLinks(product, {
          clusterId,
          connectors: seen?.connectors ?? [],
        }).flatMap(({ connector, direction }) =>
          seen && direction === 'writes' && hasFailed(connector)
            ? toFailure(connector, {
                product,
                clusterId,
                observedAt: seen.observedAt,
                consoleUrl: options.consoleUrl,
              })
            : [],
        ),
      );
    },
  };
}

function toFailure(
  connector: Connector,
  about: {
    product: DataProduct;
    clusterId: string;
    observedAt: string;
    consoleUrl: string;
  },
): FeedFailure {
  const { product, clusterId, observedAt, consoleUrl } = about;
  const { environmentId, outputPorts } = product;
  const port = outputPorts.find(each => each.clusterId === clusterId);
  const causes = [connector, ...connector.tasks].flatMap(
    ({ cause }) => cause ?? [],
  );
  return {
    kind: 'connector',
    name: connector.name,
    cause: causes[0] ?? NO_CAUSE,
    href: port && connectorsConsoleUrl(port, { consoleUrl, environmentId }),
    observedAt,
    connectorClusterId: clusterId,
  };
}
