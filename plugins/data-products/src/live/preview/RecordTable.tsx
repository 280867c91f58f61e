// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useBreakpoint } from '@backstage/ui';
import type {
  RecordSample,
  SampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  describeExactTime,
  Identifier,
  PLAIN_BUTTON,
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { Content, HiddenMark, PartText } from './PartText';
import { HIDDEN_TEXT, ValueColumn, valueLayout } from './valueColumns';

/** So that a list in one column does not make every row high. */
const LINES_OF_FIELD = 2;

interface Words {
  t: LiveTranslate;
  locale: string;
  onOpen: (record: SampledRecord) => void;
}

/** Records a row, with a column for each field where their values have fields. */
export function RecordTable(props: {
  sample: RecordSample;
  onOpen: (record: SampledRecord) => void;
}) {
  const t = useLiveText();
  const locale = useLocale();
  const isNarrow = useBreakpoint().down('sm');
  const { sample, onOpen } = props;
  const layout = useMemo(() => valueLayout(sample), [sample]);
  const columns = useMemo(() => {
    const words = { t, locale, onOpen };
    if (isNarrow) return narrowColumns(words);
    return [
      ...placeColumns(words),
      ...(layout.type === 'one'
        ? [valueColumn(words)]
        : layout.columns.map((column, index) =>
            fieldColumn(column, index === 0, layout.cellsOf, words),
          )),
    ];
  }, [t, locale, onOpen, isNarrow, layout]);
  const fieldCount = layout.type === 'one' ? 2 : layout.columns.length;
  return (
    <>
      <DataTable
        label={t('preview.table.label')}
        columns={columns}
        rows={sample.records}
        rowId={({ partition, offset }) => `${partition} ${offset}`}
        minWidth={isNarrow ? undefined : `${26 + fieldCount * 9}rem`}
      />
      {layout.type === 'columns' && !isNarrow && (
        <PlainText isSmall isQuiet>
          {layout.moreFields > 0 &&
            `${t('preview.table.moreFields', { count: layout.moreFields })} `}
          {t('preview.table.wayIn')}
        </PlainText>
      )}
    </>
  );
}

/** Where a record is, when it was written, and its key. */
function placeColumns(words: Words): DataColumn<SampledRecord>[] {
  const { t } = words;
  return [
    {
      id: 'partition',
      heading: t('preview.table.partition'),
      width: '5.5rem',
      cell: ({ partition }) => String(partition),
    },
    {
      id: 'offset',
      heading: t('preview.table.offset'),
      width: '6.5rem',
      isRowHeader: true,
      cell: record => <Opener record={record} words={words} />,
    },
    {
      id: 'time',
      heading: t('preview.table.time'),
      width: '8rem',
      cell: record => <Time record={record} words={words} />,
    },
    {
      id: 'key',
      heading: t('preview.table.key'),
      width: '8rem',
      cell: ({ key }) => <PartText part={key} which="key" />,
    },
  ];
}

function valueColumn({ t }: Words): DataColumn<SampledRecord> {
  return {
    id: 'value',
    heading: t('preview.table.value'),
    cell: ({ value }) => <PartText part={value} which="value" />,
  };
}

/** One field of the values. What is no value of fields is said in the first of them. */
function fieldColumn(
  column: ValueColumn,
  isFirst: boolean,
  cellsOf: (record: SampledRecord) => ReadonlyMap<string, string>,
  { t }: Words,
): DataColumn<SampledRecord> {
  const { path, hidden } = column;
  const tags = column.tags.join(', ');
  const why = {
    nothing: undefined,
    part: t('preview.table.partlyHidden', { tags }),
    all: t('preview.table.hiddenBecause', { tags }),
  }[hidden];
  return {
    id: `field ${path}`,
    heading: path,
    help: why,
    cell: record => {
      if (record.value.kind !== 'decoded') {
        return isFirst ? <PartText part={record.value} which="value" /> : null;
      }
      const text = cellsOf(record).get(path);
      if (text === undefined) {
        return <PlainText isQuiet>{t('preview.table.absent')}</PlainText>;
      }
      if (text === HIDDEN_TEXT) return <HiddenMark why={why} />;
      if (text === '') {
        return <PlainText isQuiet>{t('preview.table.emptyText')}</PlainText>;
      }
      return (
        <Content title={why} mostLines={LINES_OF_FIELD}>
          {text}
        </Content>
      );
    },
  };
}

/** Two columns, where there is no room for more. */
function narrowColumns(words: Words): DataColumn<SampledRecord>[] {
  const { t } = words;
  return [
    {
      id: 'record',
      heading: t('preview.table.record'),
      width: '42%',
      isRowHeader: true,
      cell: record => (
        <div style={{ display: 'grid', gap: 'var(--bui-space-1)' }}>
          <span>
            <PlainText isSmall isQuiet>
              {`${t('preview.table.partition')} ${record.partition}`}
            </PlainText>{' '}
            <Opener record={record} words={words} />
          </span>
          <Time record={record} words={words} />
          <PartText part={record.key} which="key" />
        </div>
      ),
    },
    valueColumn(words),
  ];
}

/** The offset of a record, which opens it. */
function Opener(props: { record: SampledRecord; words: Words }) {
  const { record, words } = props;
  const { partition, offset } = record;
  return (
    <button
      type="button"
      aria-label={words.t('preview.table.open', {
        offset,
        partition: String(partition),
      })}
      style={{
        ...PLAIN_BUTTON,
        fontWeight: 'var(--bui-font-weight-bold)',
        textDecoration: 'underline',
        textUnderlineOffset: 'calc(0.025em + 2px)',
      }}
      onClick={() => words.onOpen(record)}
    >
      <Identifier>{offset}</Identifier>
    </button>
  );
}

function Time(props: { record: SampledRecord; words: Words }) {
  const { t, locale } = props.words;
  const { timestamp } = props.record;
  return timestamp === undefined ? (
    <PlainText isQuiet>{t('preview.table.noTime')}</PlainText>
  ) : (
    <time dateTime={timestamp}>
      <PlainText isSmall>{describeExactTime(timestamp, locale)}</PlainText>
    </time>
  );
}
