// SPDX-License-Identifier: Apache-2.0
import type {
  ExploreColumn,
  ExploreColumnValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeDuration,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { Grey } from './productCells';

/** What another plugin knows of a product; grey when it does not know, or there is none. */
export function ExtraValue(props: {
  column: ExploreColumn;
  value: ExploreColumnValue | undefined;
}) {
  const t = useText();
  const locale = useLocale();
  const { column, value } = props;
  if (value === undefined) return <Grey>{t('explore.extraUnknown')}</Grey>;
  if (value === null) return <Grey>{t('explore.extraNone')}</Grey>;
  switch (column.kind) {
    case 'text':
      return <>{value}</>;
    case 'number':
      return (
        <>
          {typeof value === 'number'
            ? new Intl.NumberFormat(locale).format(value)
            : value}
        </>
      );
    case 'instant':
      return <RelativeTime at={String(value)} />;
    case 'duration':
      return (
        <>
          {typeof value === 'number'
            ? describeDuration(value * 1000, locale)
            : value}
        </>
      );
    default:
      return column.kind satisfies never;
  }
}
