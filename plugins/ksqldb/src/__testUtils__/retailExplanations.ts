// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlExplanation,
  KsqlPersistentQuery,
  QueryGraphNode,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { aKsqlExplanation } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { RETAIL_SOURCES } from './retailSources';

const TOPOLOGY = `Topologies:
   Sub-topology: 0
    Source: KSTREAM-SOURCE-0000000000 (topics: [orders.placed.v1])
      --> KSTREAM-TRANSFORMVALUES-0000000001
    Sink: KSTREAM-SINK-0000000005 (topic: pksqlc-m2v5tORDERS_EUR)`;

/** How a query of the shop works: its sources, itself, its sinks. */
export function explanationOf(query: KsqlPersistentQuery): KsqlExplanation {
  const { id, text, sources, sinks, state } = query;
  return {
    query: {
      ...aKsqlExplanation().query,
      id,
      text,
      sources,
      sinks,
      state,
      columns:
        RETAIL_SOURCES.find(({ name }) => sinks.includes(name))?.columns ?? [],
      topology: TOPOLOGY,
      executionPlan: ' > [ SINK ] | Schema: ORDER_ID STRING KEY',
      hostStates: { 'ksql-1:8088': state },
      errors:
        state === 'ERROR'
          ? [
              {
                at: '2026-11-22T09:14:00.000Z',
                message:
                  'Failed to deserialize value from topic: stock-levels. Cannot convert string "many" to BIGINT.',
                type: 'USER',
              },
            ]
          : [],
    },
    graph: {
      nodes: [
        ...sources.map(nodeOf),
        { id, kind: 'query', name: id, state },
        ...sinks.map(nodeOf),
      ],
      edges: [
        ...sources.map(from => ({ from, to: id })),
        ...sinks.map(to => ({ from: id, to })),
      ],
    },
  };
}

function nodeOf(name: string): QueryGraphNode {
  const source = RETAIL_SOURCES.find(known => known.name === name);
  return {
    id: name,
    kind: source?.type === 'TABLE' ? 'table' : 'stream',
    name,
    topic: source?.topic,
    product: source?.product,
  };
}
