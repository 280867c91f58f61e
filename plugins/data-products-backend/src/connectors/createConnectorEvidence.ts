// SPDX-License-Identifier: Apache-2.0

import { ServiceUnavailableError } from '@backstage/errors';
import {
  LineageEvidenceProvider,
  LineageObservation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { ConnectorLink, connectorLinks } from './connectorLinks';
import { SeenConnectors } from './createSeenConnectors';

/** Knows from what the background saw which connectors write and read products. */
export function createConnectorEvidence(
  seenConnectors: SeenConnectors,
): LineageEvidenceProvider {
  return {
    id: 'connectors',
    title: 'Connector',
    async read({ product }) {
      const clusters = await seenConnectors.of(product);
      const unseen = clusters.find(({ seen }) => !seen);
      if (unseen) {
        throw new ServiceUnavailableError(
          unseen.problem ??
            'The portal has not come to read the connectors yet. It does so in the background, every few minutes.',
        );
      }
      return clusters.flatMap(({ clusterId, seen }) =>
        seen
          ? connectorLinks(product, {
              clusterId,
              connectors: seen.connectors,
            }).map(link => toObservation(link, seen.observedAt))
          : [],
      );
    },
  };
}

function toObservation(
  { connector, direction, topics, supposedTopics }: ConnectorLink,
  observedAt: string,
): LineageObservation {
  const { name, id, state } = connector;
  const told = state === undefined ? '' : ` (${state.toLowerCase()})`;
  const does =
    topics.length > 0
      ? `${direction} ${topics.join(', ')}`
      : `may ${direction === 'writes' ? 'write' : 'read'} ${supposedTopics.join(', ')}, by its prefix of topics`;
  return {
    direction,
    // The consumer group of a sink is named after its id, and both are one reader.
    neighbour: {
      kind: 'connector',
      name: direction === 'reads' ? (id ?? name) : name,
    },
    detail: `the connector ${name}${told} ${does}`,
    observedAt,
  };
}
