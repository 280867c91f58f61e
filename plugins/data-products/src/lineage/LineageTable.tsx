// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Flex, Text, useBreakpoint } from '@backstage/ui';
import { RiArrowRightDownLine, RiArrowRightUpLine } from '@remixicon/react';
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { describeKind } from './describeKind';
import { edgeKey } from './edges';

/** Who writes and who reads, each with what tells so. */
export function LineageTable(props: { edges: LineageEdge[] }) {
  const t = useText();
  const isNarrow = useBreakpoint().down('sm');
  const columns = useMemo(
    () => (isNarrow ? narrowColumns(t) : lineageColumns(t)),
    [isNarrow, t],
  );
  return (
    <DataTable
      label={t('lineage.table.label')}
      columns={columns}
      rows={props.edges}
      rowId={edgeKey}
      minWidth={isNarrow ? undefined : '48rem'}
    />
  );
}

function lineageColumns(t: Translate): DataColumn<LineageEdge>[] {
  return [
    {
      id: 'direction',
      heading: t('lineage.table.direction'),
      width: '7.5rem',
      cell: ({ direction }) => <Direction direction={direction} />,
    },
    {
      id: 'neighbour',
      heading: t('lineage.table.neighbour'),
      isRowHeader: true,
      cell: ({ neighbour }) => <Neighbour neighbour={neighbour} />,
    },
    {
      id: 'kind',
      heading: t('lineage.table.kind'),
      width: '9rem',
      cell: ({ neighbour }) => describeKind(neighbour.kind, t),
    },
    {
      id: 'owner',
      heading: t('lineage.table.owner'),
      width: '18%',
      cell: ({ neighbour }) => <Owner neighbour={neighbour} />,
    },
    {
      id: 'evidence',
      heading: t('lineage.table.evidence'),
      width: '36%',
      cell: edge => <Evidence edge={edge} />,
    },
  ];
}

/** Everything about a neighbour below its name, where there is no room beside it. */
function narrowColumns(t: Translate): DataColumn<LineageEdge>[] {
  return [
    {
      id: 'direction',
      heading: t('lineage.table.direction'),
      width: '6rem',
      cell: ({ direction }) => <Direction direction={direction} />,
    },
    {
      id: 'neighbour',
      heading: t('lineage.table.neighbour'),
      isRowHeader: true,
      cell: edge => (
        <Flex direction="column" gap="1">
          <Neighbour neighbour={edge.neighbour} />
          <Text as="span" variant="body-small" color="secondary">
            {describeKind(edge.neighbour.kind, t)}
            {' · '}
            <Owner neighbour={edge.neighbour} />
          </Text>
          <Evidence edge={edge} />
        </Flex>
      ),
    },
  ];
}

function Neighbour(props: { neighbour: LineageEdge['neighbour'] }) {
  const { entityRef, name } = props.neighbour;
  return entityRef ? (
    <EntityLink entityRef={entityRef} weight="bold" />
  ) : (
    <Identifier>{name}</Identifier>
  );
}

function Owner(props: { neighbour: LineageEdge['neighbour'] }) {
  const t = useText();
  const { ownerRef } = props.neighbour;
  return ownerRef ? (
    <EntityLink entityRef={ownerRef} />
  ) : (
    <Text as="span" color="secondary">
      {t('lineage.table.noOwner')}
    </Text>
  );
}

function Direction(props: { direction: LineageEdge['direction'] }) {
  const t = useText();
  const Icon =
    props.direction === 'writes' ? RiArrowRightDownLine : RiArrowRightUpLine;
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      }}
    >
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      {t(`lineage.direction.${props.direction}`)}
    </span>
  );
}

function Evidence(props: { edge: LineageEdge }) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {props.edge.evidence.map(({ source, title, detail, observedAt }) => (
        <li key={`${source} ${detail}`}>
          {title}
          {observedAt && (
            <>
              {', '}
              <RelativeTime at={observedAt} />
            </>
          )}
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            style={{ margin: 0 }}
          >
            <Identifier>{detail}</Identifier>
          </Text>
        </li>
      ))}
    </ul>
  );
}
