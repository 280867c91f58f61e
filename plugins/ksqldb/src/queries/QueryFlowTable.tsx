// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Link } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  QueryGraph,
  QueryGraphNode,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';

interface FlowRow {
  role: 'reads' | 'writes';
  node: QueryGraphNode;
}

/** What a query reads and writes: what the graph shows, with the data products. */
export function QueryFlowTable(props: { queryId: string; graph: QueryGraph }) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const rows = useMemo(() => flowRows(props.graph), [props.graph]);
  const columns = useMemo(() => flowColumns(hrefOf, t), [hrefOf, t]);
  return (
    <DataTable
      label={t('queries.detail.flow.label', { id: props.queryId })}
      columns={columns}
      rows={rows}
      rowId={rowId}
      minWidth="44rem"
    />
  );
}

const rowId = ({ role, node }: FlowRow) => `${role} ${node.id}`;

function flowRows({ nodes, edges }: QueryGraph): FlowRow[] {
  const queries = new Set(
    nodes.filter(({ kind }) => kind === 'query').map(({ id }) => id),
  );
  const others = nodes.filter(({ kind }) => kind !== 'query');
  const read = others.filter(({ id }) =>
    edges.some(({ from, to }) => from === id && queries.has(to)),
  );
  const written = others.filter(({ id }) =>
    edges.some(({ from, to }) => to === id && queries.has(from)),
  );
  return [
    ...read.map(node => ({ role: 'reads' as const, node })),
    ...written.map(node => ({ role: 'writes' as const, node })),
  ];
}

function flowColumns(
  hrefOf: (entityRef: string) => string,
  t: Translate,
): DataColumn<FlowRow>[] {
  return [
    {
      id: 'name',
      heading: t('queries.detail.flow.name'),
      isRowHeader: true,
      cell: ({ node }) => <Identifier>{node.name}</Identifier>,
    },
    {
      id: 'role',
      heading: t('queries.detail.flow.role'),
      width: '8rem',
      cell: ({ role }) => t(`queries.detail.flow.${role}`),
    },
    {
      id: 'kind',
      heading: t('queries.detail.flow.kind'),
      width: '7rem',
      cell: ({ node }) => t(`queries.graph.kind.${node.kind}`),
    },
    {
      id: 'topic',
      heading: t('queries.detail.flow.topic'),
      cell: ({ node }) => <Identifier>{node.topic}</Identifier>,
    },
    {
      id: 'product',
      heading: t('queries.detail.flow.product'),
      cell: ({ node }) =>
        node.product ? (
          <Link href={hrefOf(node.product.entityRef)}>
            {node.product.title}
          </Link>
        ) : (
          <PlainText isQuiet>{t('queries.detail.flow.noProduct')}</PlainText>
        ),
    },
  ];
}
