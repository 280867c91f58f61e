// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Alert } from '@backstage/ui';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  describeDuration,
  Identifier,
  Panel,
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { takenOf } from '../measured';
import { TakenAt } from '../TakenAt';
import { formatDigits } from './formatDigits';
import { PartitionRow, partitionRows } from './partitionRows';

/** Where a group is in each partition, furthest behind first. */
export function PartitionTable(props: { details: ConsumerGroupDetails }) {
  const t = useLiveText();
  const locale = useLocale();
  const { partitions } = props.details;
  const rows = useMemo(() => partitionRows(props.details), [props.details]);
  const columns = useMemo(() => partitionColumns(t, locale), [t, locale]);
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
          description={partitions.message}
        />
      ) : (
        <DataTable
          label={t('consumers.group.partitions')}
          columns={columns}
          rows={rows}
          rowId={({ topic, partition }) => `${topic} ${partition}`}
          minWidth="44rem"
          emptyState={t('consumers.group.noPartition')}
        />
      )}
    </Panel>
  );
}

function partitionColumns(
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
      cell: ({ committedOffset }) =>
        committedOffset === undefined ? (
          <PlainText isQuiet>{t('consumers.group.nothingCommitted')}</PlainText>
        ) : (
          formatDigits(committedOffset, locale)
        ),
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
      cell: ({ lagMessages }) =>
        lagMessages === undefined ? (
          <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>
        ) : (
          new Intl.NumberFormat(locale).format(lagMessages)
        ),
    },
    {
      id: 'age',
      heading: t('consumers.group.lagTime'),
      width: '16%',
      cell: ({ lagMessages, lagSeconds }) => {
        if (lagMessages === 0) return t('consumers.lag.none');
        return lagSeconds === undefined ? (
          <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>
        ) : (
          describeDuration(lagSeconds * 1000, locale)
        );
      },
    },
    {
      id: 'member',
      heading: t('consumers.group.member'),
      width: '18%',
      cell: ({ reader }) => <Reader reader={reader} />,
    },
  ];
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
