// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Link } from '@backstage/ui';
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import { QueryOrder } from './controlStatement';
import { QueryActions } from './QueryActions';
import { queryKind } from './queryKind';
import { QueryState } from './QueryState';

interface Shown {
  /** Address of the page of one query. */
  hrefOf: (queryId: string) => string;
  /** Absent for those who may not control queries. */
  onOrder?: (order: QueryOrder, query: KsqlPersistentQuery) => void;
  pendingId?: string;
}

/** Persistent queries, each with how it is doing and what it reads and writes. */
export function QueryTable(props: Shown & { queries: KsqlPersistentQuery[] }) {
  const t = useText();
  const { queries, hrefOf, onOrder, pendingId } = props;
  const columns = useMemo(
    () => queryColumns({ hrefOf, onOrder, pendingId }, t),
    [hrefOf, onOrder, pendingId, t],
  );
  return (
    <DataTable
      label={t('queries.table.label')}
      columns={columns}
      rows={queries}
      rowId={idOf}
      minWidth="60rem"
    />
  );
}

const idOf = ({ id }: KsqlPersistentQuery) => id;

function queryColumns(
  { hrefOf, onOrder, pendingId }: Shown,
  t: Translate,
): DataColumn<KsqlPersistentQuery>[] {
  return [
    {
      id: 'query',
      heading: t('queries.table.query'),
      isRowHeader: true,
      cell: ({ id }) => (
        <Link href={hrefOf(id)} weight="bold">
          <Identifier>{id}</Identifier>
        </Link>
      ),
    },
    {
      id: 'state',
      heading: t('queries.table.state'),
      width: '9.5rem',
      cell: query => <QueryState query={query} />,
    },
    {
      id: 'kind',
      heading: t('queries.table.kind'),
      width: '10rem',
      cell: ({ text }) => (
        <PlainText>{t(`queries.kind.${queryKind(text)}`)}</PlainText>
      ),
    },
    {
      id: 'reads',
      heading: t('queries.table.reads'),
      cell: ({ sources }) => <Identifier>{sources.join(', ')}</Identifier>,
    },
    {
      id: 'writes',
      heading: t('queries.table.writes'),
      cell: ({ sinks }) => <Identifier>{sinks.join(', ')}</Identifier>,
    },
    ...(onOrder
      ? [
          {
            id: 'actions',
            heading: t('queries.table.actions'),
            isHeadingHidden: true,
            width: '13rem',
            cell: (query: KsqlPersistentQuery) => (
              <QueryActions
                query={query}
                isPending={pendingId === query.id}
                onOrder={onOrder}
              />
            ),
          },
        ]
      : []),
  ];
}
