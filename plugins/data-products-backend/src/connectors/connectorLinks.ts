// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { Connector } from '@data-mesh/confluent-client';

/** A connector that writes or reads topics of a product. */
export interface ConnectorLink {
  connector: Connector;
  /** What it does with them. */
  direction: 'writes' | 'reads';
  /** Those that its configuration names. */
  topics: string[];
  /** Those whose names only begin as its configuration says. */
  supposedTopics: string[];
}

/** The connectors of a Kafka cluster that touch a product, in their order. */
export function connectorLinks(
  { outputPorts }: Pick<DataProduct, 'outputPorts'>,
  cluster: { clusterId: string; connectors: readonly Connector[] },
): ConnectorLink[] {
  const ofProduct = outputPorts.flatMap(({ clusterId, name }) =>
    clusterId === cluster.clusterId ? name : [],
  );
  return cluster.connectors.flatMap(connector => {
    const { names, prefixes } = connector.topics;
    const topics = ofProduct.filter(topic => names.includes(topic));
    const supposedTopics = ofProduct.filter(
      topic =>
        !topics.includes(topic) &&
        prefixes.some(prefix => topic.startsWith(prefix)),
    );
    if (topics.length + supposedTopics.length === 0) return [];
    const direction = connector.direction === 'source' ? 'writes' : 'reads';
    return { connector, direction, topics, supposedTopics };
  });
}

const FAILED = new Set(['FAILED', 'DEGRADED']);

/** Whether a connector, or a part of it, does not do its work; one that somebody has paused is as they want it. */
export function hasFailed({ state, tasks }: Connector): boolean {
  return (
    (state !== undefined && FAILED.has(state)) ||
    tasks.some(task => FAILED.has(task.state))
  );
}
