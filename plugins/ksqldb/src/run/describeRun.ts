// SPDX-License-Identifier: Apache-2.0
import type {
  QueryEnd,
  QueryLimits,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { describeDuration } from '@data-mesh/backstage-plugin-data-products-react';
import type { Translate } from '../translation/ref';

const MEBIBYTE = 1024 * 1024;

/** A number of bytes in words, e.g. `50 MiB`; a number below one MiB in KiB. */
export function describeBytes(bytes: number, locale: string): string {
  const [value, unit] =
    bytes >= MEBIBYTE ? [bytes / MEBIBYTE, 'MiB'] : [bytes / 1024, 'KiB'];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return `${number.format(value)} ${unit}`;
}

/** A number of rows in words, e.g. `10,000 rows`. */
export function describeRows(
  count: number,
  options: { t: Translate; locale: string },
): string {
  const rows = new Intl.NumberFormat(options.locale).format(count);
  return options.t('results.rowCount', { count, rows });
}

/** Why a query ended, with the way to get more. */
export function describeEnd(
  end: QueryEnd,
  options: { t: Translate; locale: string; limits?: QueryLimits },
): string {
  const { t, locale, limits } = options;
  const rows = describeRows(end.rows, options);
  const duration = describeDuration(end.durationMs, locale);
  switch (end.reason) {
    case 'finished':
      return end.rows === 0
        ? t('results.end.finishedEmpty', { duration })
        : t('results.end.finished', { rows, duration });
    case 'rowLimit':
      return t('results.end.rowLimit', { limit: rows });
    case 'byteLimit':
      return t('results.end.byteLimit', {
        limit: describeBytes(limits?.bytes ?? end.bytes, locale),
      });
    case 'timeLimit':
      return t('results.end.timeLimit', {
        limit: describeDuration(
          limits ? limits.seconds * 1000 : end.durationMs,
          locale,
        ),
        rows,
      });
    case 'stopped':
      return t('results.end.stopped', { rows, duration });
    case 'upstreamError':
      return t('results.end.upstreamError', { rows });
    case 'shutdown':
      return t('results.end.shutdown', { rows });
    default:
      return end.reason satisfies never;
  }
}
