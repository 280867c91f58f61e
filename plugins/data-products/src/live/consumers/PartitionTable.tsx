// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Alert, useBreakpoint } from '@backstage/ui';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  InlineCode,
  Panel,
  PlainText,
  describeDuration,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { takenOf } from '../measured';
import { TakenAt } from '../TakenAt';
import { formatDigits } from './formatDigits';
import { PartitionRow, partitionRows } from './partitionRows';

const STACK = { display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 };

/** Where a group is in each partition, furthest behind first. */
export function PartitionTable(props: { details: ConsumerGroupDetails }) {
  const t = useLiveText();
  const locale = useLocale();
  const isNarrow = useBreakpoint().down('sm');
  const { partitions } = props.details;
  const rows = useMemo(() => partitionRows(props.details), [props.details]);
  const columns = useMemo(
    () => (isNarrow ? narrowColumns : wideColumns)(t, locale),
    [isNarrow, t, locale],
  );
  const taken = takenOf(partitions);
  return (
    <Panel
      title={t('consumers.group.partitions')}
      help={taken && <TakenAt taken={taken} />}
    >
      {partitions.status === 'unknown' ? (
        <Alert
          role="status"
          status="info"
          icon
          title={t('consumers.group.partitionsNotKnown')}
          description={<InlineCode text={partitions.message} />}
        />
      ) : (
        <DataTable
          label={t('consumers.group.partitions')}
          columns={columns}
          rows={rows}
          rowId={({ topic, partition }) => `${topic} ${partition}`}
          minWidth={isNarrow ? undefined : '44rem'}
          emptyState={t('consumers.group.noPartition')}
        />
      )}
    </Panel>
  );
}

function wideColumns(
  t: LiveTranslate,
  locale: string,
): DataColumn<PartitionRow>[] {
  return [
    {
      id: 'topic',
      heading: t('consumers.group.topic'),
      cell: ({ topic }) => <Identifier>{topic}</Identifier>,
    },
    {
      id: 'partition',
      heading: t('consumers.group.partition'),
      width: '6rem',
      isRowHeader: true,
      cell: ({ partition }) => String(partition),
    },
    {
      id: 'committed',
      heading: t('consumers.group.committed'),
      width: '16%',
      cell: row => <Committed row={row} />,
    },
    {
      id: 'end',
      heading: t('consumers.group.end'),
      width: '16%',
      cell: ({ logEndOffset }) => formatDigits(logEndOffset, locale),
    },
    {
      id: 'lag',
      heading: t('consumers.group.lagMessages'),
      width: '12%',
      cell: row => <Lag row={row} />,
    },
    {
      id: 'age',
      heading: t('consumers.group.lagTime'),
      width: '16%',
      cell: row => <OldestUnread row={row} />,
    },
    {
      id: 'member',
      heading: t('consumers.group.member'),
      width: '18%',
      cell: ({ reader }) => <Reader reader={reader} />,
    },
  ];
}

/** What is worth knowing at a glance, where there is no room for the offsets beside it. */
function narrowColumns(
  t: LiveTranslate,
  locale: string,
): DataColumn<PartitionRow>[] {
  return [
    {
      id: 'partition',
      heading: t('consumers.group.partition'),
      isRowHeader: true,
      cell: row => (
        <div style={STACK}>
          <Identifier>{`${row.topic} ${row.partition}`}</Identifier>
          <PlainText isSmall isQuiet>
            {t('consumers.group.committed')} <Committed row={row} />
            {' · '}
            {t('consumers.group.end')} {formatDigits(row.logEndOffset, locale)}
          </PlainText>
          <Reader reader={row.reader} />
        </div>
      ),
    },
    {
      id: 'lag',
      heading: t('consumers.group.lagMessages'),
      width: '45%',
      cell: row => (
        <div style={STACK}>
          <Lag row={row} />
          {!!row.lagMessages && (
            <PlainText isSmall>
              <OldestUnread row={row} />
            </PlainText>
          )}
        </div>
      ),
    },
  ];
}

function Committed(props: { row: PartitionRow }) {
  const t = useLiveText();
  const locale = useLocale();
  const { committedOffset } = props.row;
  return committedOffset === undefined ? (
    <PlainText isQuiet>{t('consumers.group.nothingCommitted')}</PlainText>
  ) : (
    <>{formatDigits(committedOffset, locale)}</>
  );
}

function Lag(props: { row: PartitionRow }) {
  const t = useLiveText();
  const locale = useLocale();
  const { lagMessages } = props.row;
  return lagMessages === undefined ? (
    <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>
  ) : (
    <>{new Intl.NumberFormat(locale).format(lagMessages)}</>
  );
}

function OldestUnread(props: { row: PartitionRow }) {
  const t = useLiveText();
  const locale = useLocale();
  const { lagMessages, lagSeconds } = props.row;
  if (lagMessages === 0) return <>{t('consumers.lag.none')}</>;
  return lagSeconds === undefined ? (
    <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>
  ) : (
    <>{describeDuration(lagSeconds * 1000, locale)}</>
  );
}

function Reader(props: { reader: PartitionRow['reader'] }) {
  const t = useLiveText();
  const { reader } = props;
  switch (reader.status) {
    case 'member':
      return <Identifier>{reader.clientId}</Identifier>;
    case 'nobody':
      return <PlainText isQuiet>{t('consumers.group.noMember')}</PlainText>;
    case 'unknown':
      return <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>;
    default:
      return reader satisfies never;
  }
}
