// SPDX-License-Identifier: Apache-2.0
import { pageOf, type PagingFault } from '../../faults/Fault';
import { seedOf } from '../../ksqldb/records/generate/hash';
import { metricsErrors } from './metricsErrors';
import type { Series } from './Metric';
import type { Interval } from './parseInterval';
import type { MetricsQuery } from './parseQuery';

interface Stretch {
  timestamp: string;
  interval: Interval;
}

interface Group {
  labels: Record<string, string>;
  members: Series[];
}

/**
 * The body of an answer.
 *
 * @param options.readyMs - Up to when there are figures.
 * @throws MetricsError 400 for a token of another query.
 */
export function answerQuery(
  query: MetricsQuery,
  series: readonly Series[],
  options: { readyMs: number; pageToken?: string; fault?: PagingFault },
) {
  const { readyMs, pageToken, fault } = options;
  const { groupBy, limit, format } = query;
  const stretches = readyStretches(query.stretches, readyMs);
  const groups = groupsOf(series, groupBy);
  const offset = pageToken === undefined ? 0 : offsetOf(pageToken, query);
  const page = pageOf(groups, { offset, limit }, fault).map(group => ({
    labels: group.labels,
    points: pointsOf(group, stretches),
  }));
  const hasMore = offset + limit < groups.length;
  return {
    data:
      format === 'FLAT'
        ? page.flatMap(({ labels, points }) =>
            points.map(({ timestamp, value }) => ({
              timestamp,
              ...labels,
              value,
            })),
          )
        : page
            .filter(({ points }) => points.length > 0)
            .map(({ labels, points }) => ({ ...labels, points })),
    meta: {
      pagination: {
        page_size: limit,
        ...(hasMore && { next_page_token: tokenOf(offset + limit, query) }),
      },
    },
  };
}

/** What lies after the last figure is left out, or cut. */
function readyStretches(
  stretches: readonly Interval[],
  readyMs: number,
): Stretch[] {
  return stretches
    .filter(({ fromMs }) => fromMs < readyMs)
    .map(({ fromMs, toMs }) => ({
      timestamp: new Date(fromMs).toISOString().replace('.000Z', 'Z'),
      interval: { fromMs, toMs: Math.min(toMs, readyMs) },
    }));
}

/** Sorted, so that pages have an order. Without labels to group by, everything is one group. */
function groupsOf(
  series: readonly Series[],
  groupBy: readonly string[],
): Group[] {
  const byKey = new Map<string, Group>();
  for (const each of series) {
    const values = groupBy.map(label => each.labels[label] ?? '');
    const key = values.join('\n');
    const group = byKey.get(key);
    if (group) {
      group.members.push(each);
    } else {
      const labels = Object.fromEntries(
        groupBy.map((label, index) => [label, values[index] ?? '']),
      );
      byKey.set(key, { labels, members: [each] });
    }
  }
  return [...byKey]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => group);
}

/** Newest first, as the stretches are. Stretches without a figure are left out. */
function pointsOf({ members }: Group, stretches: readonly Stretch[]) {
  const readers = members.map(each => each.reader());
  return stretches.flatMap(({ timestamp, interval }) => {
    const values = readers.flatMap(read => read(interval) ?? []);
    if (values.length === 0) return [];
    return { timestamp, value: values.reduce((sum, value) => sum + value, 0) };
  });
}

function tokenOf(offset: number, query: MetricsQuery): string {
  return Buffer.from(`${offset}.${markOf(query)}`).toString('base64url');
}

function offsetOf(token: string, query: MetricsQuery): number {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const [, offset, mark] = /^(\d{1,9})\.(\d+)$/.exec(text) ?? [];
  if (offset === undefined || Number(mark) !== markOf(query)) {
    throw metricsErrors.invalid('page_token is not of this query');
  }
  return Number(offset);
}

/** The same for the same query only, but for where its intervals lie, which may follow the clock. */
function markOf({ stretches, ...query }: MetricsQuery): number {
  return seedOf(JSON.stringify(query));
}
