// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlQueryDescription,
  KsqlSource,
  QueryGraph,
  QueryGraphNode,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/**
 * The way of records through a query: from its sources through it to its sinks. A stream or table that is both is one node.
 *
 * @param options.sources - Those that the caller sees. What a statement would create is not among them.
 * @param options.newKind - What it would create.
 */
export function toQueryGraph(
  query: Pick<KsqlQueryDescription, 'id' | 'sources' | 'sinks' | 'state'>,
  options: { sources: readonly KsqlSource[]; newKind: 'stream' | 'table' },
): QueryGraph {
  const known = new Map(options.sources.map(source => [source.name, source]));
  const through = `query:${query.id ?? ''}`;

  function nodeOf(name: string): QueryGraphNode {
    const source = known.get(name);
    if (!source) return { id: idOf(name), kind: options.newKind, name };
    const { topic, product, type } = source;
    const kind = type === 'TABLE' ? 'table' : 'stream';
    return { id: idOf(name), kind, name, topic, product };
  }

  return {
    nodes: [
      ...query.sources.map(nodeOf),
      {
        id: through,
        kind: 'query',
        name: query.id ?? 'Query',
        state: query.state,
      },
      ...query.sinks.filter(name => !query.sources.includes(name)).map(nodeOf),
    ],
    edges: [
      ...query.sources.map(name => ({ from: idOf(name), to: through })),
      ...query.sinks.map(name => ({ from: through, to: idOf(name) })),
    ],
  };
}

function idOf(name: string): string {
  return `source:${name}`;
}
