// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  describeDuration,
  describeExactTime,
  Panel,
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { valueRange } from '../chart/linePath';
import { TimeChart } from '../chart/TimeChart';

type LagSample = ConsumerGroupDetails['samples'][number];

/** How the lag of a group went: as a line, and the same as a table. */
export function LagHistory(props: { samples: LagSample[] }) {
  const t = useLiveText();
  const locale = useLocale();
  const { samples } = props;
  const columns = useMemo(() => sampleColumns(t, locale), [t, locale]);
  const points = samples.map(({ at, lagMessages }) => ({
    at,
    value: lagMessages,
  }));
  const range = valueRange(points);
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const last = points.findLast(({ value }) => value !== undefined)?.value ?? 0;
  return (
    <Panel title={t('consumers.group.day')}>
      {range ? (
        <>
          <TimeChart
            points={points}
            label={t('consumers.group.chart', {
              least: number(range.least),
              most: number(range.most),
              last: number(last),
            })}
            most={number(range.most)}
            from={describeExactTime(samples[0]?.at ?? '', locale)}
            to={describeExactTime(samples.at(-1)?.at ?? '', locale)}
          />
          <details>
            <summary style={{ cursor: 'pointer' }}>
              {t('consumers.group.asTable')}
            </summary>
            <DataTable
              label={t('consumers.group.day')}
              columns={columns}
              rows={samples}
              rowId={({ at }) => at}
            />
          </details>
        </>
      ) : (
        <PlainText isQuiet>{t('consumers.group.dayUnknown')}</PlainText>
      )}
    </Panel>
  );
}

function sampleColumns(
  t: LiveTranslate,
  locale: string,
): DataColumn<LagSample>[] {
  const notMeasured = (
    <PlainText isQuiet>{t('consumers.group.notMeasured')}</PlainText>
  );
  return [
    {
      id: 'time',
      heading: t('consumers.group.time'),
      isRowHeader: true,
      cell: ({ at }) => describeExactTime(at, locale),
    },
    {
      id: 'lag',
      heading: t('consumers.group.lagMessages'),
      width: '25%',
      cell: ({ lagMessages }) =>
        lagMessages === undefined
          ? notMeasured
          : new Intl.NumberFormat(locale).format(lagMessages),
    },
    {
      id: 'age',
      heading: t('consumers.group.lagTime'),
      width: '35%',
      cell: ({ lagSeconds }) =>
        lagSeconds === undefined
          ? notMeasured
          : describeDuration(lagSeconds * 1000, locale),
    },
  ];
}
