// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { CLUSTER_LABEL } from './Metric';
import { metricsErrors } from './metricsErrors';
import { parseInterval, type Interval } from './parseInterval';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Granularity {
  /** Of one point. */
  lengthMs: number;
  longestIntervalMs: number;
}

const GRANULARITIES: Readonly<Record<string, Granularity>> = {
  PT1M: { lengthMs: MINUTE_MS, longestIntervalMs: 6 * HOUR_MS },
  PT5M: { lengthMs: 5 * MINUTE_MS, longestIntervalMs: DAY_MS },
  PT15M: { lengthMs: 15 * MINUTE_MS, longestIntervalMs: 4 * DAY_MS },
  PT30M: { lengthMs: 30 * MINUTE_MS, longestIntervalMs: 7 * DAY_MS },
  PT1H: { lengthMs: HOUR_MS, longestIntervalMs: Infinity },
  PT4H: { lengthMs: 4 * HOUR_MS, longestIntervalMs: Infinity },
  PT6H: { lengthMs: 6 * HOUR_MS, longestIntervalMs: Infinity },
  PT12H: { lengthMs: 12 * HOUR_MS, longestIntervalMs: Infinity },
  P1D: { lengthMs: DAY_MS, longestIntervalMs: Infinity },
};

/** Everything in one point. */
const ALL = 'ALL';

export type Filter =
  | { op: 'EQ'; field: string; value: string }
  | { op: 'AND' | 'OR'; filters: Filter[] }
  | { op: 'NOT'; filter: Filter };

const filterBody: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.object({ op: z.literal('EQ'), field: z.string(), value: z.string() }),
    z.object({
      op: z.enum(['AND', 'OR']),
      filters: z.array(filterBody).min(1),
    }),
    z.object({ op: z.literal('NOT'), filter: filterBody }),
  ]),
);

const filteredBody = z.object({ filter: filterBody });

const queryBody = z.object({
  aggregations: z
    .array(z.object({ metric: z.string(), agg: z.literal('SUM').optional() }))
    .length(1),
  filter: filterBody,
  granularity: z.string(),
  intervals: z.array(z.string()).min(1),
  group_by: z.array(z.string()).optional(),
  limit: z.number().int().min(1).max(1000).default(100),
  format: z.enum(['FLAT', 'GROUPED']).default('FLAT'),
});

/** What is asked of the Metrics API. */
export interface MetricsQuery {
  metric: string;
  filter: Filter;
  /** Newest first. */
  stretches: Interval[];
  groupBy: readonly string[];
  /** Groups in a page. */
  limit: number;
  format: 'FLAT' | 'GROUPED';
}

/** @throws MetricsError 400 for what the API, or the simulator, does not take. */
export function parseQuery(body: unknown, nowMs: number): MetricsQuery {
  const parsed = queryBody.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw metricsErrors.invalid(
      `${issue?.path.join('.')}: ${issue?.message ?? 'invalid'}`,
    );
  }
  const { aggregations, filter, granularity, intervals, ...rest } = parsed.data;
  const { group_by: groupBy = [], limit, format } = rest;
  if (format === 'GROUPED' && groupBy.length === 0) {
    throw metricsErrors.invalid('format GROUPED needs group_by');
  }
  return {
    metric: aggregations[0]?.metric ?? '',
    filter,
    stretches: intervals
      .flatMap(text =>
        stretchesOf(parseInterval(text, nowMs), text, granularity),
      )
      .sort((left, right) => right.fromMs - left.fromMs),
    groupBy,
    limit,
    format,
  };
}

/** Whether something with these labels is meant. */
export function isMeant(
  filter: Filter,
  labels: Readonly<Record<string, string>>,
): boolean {
  switch (filter.op) {
    case 'EQ':
      return labels[filter.field] === filter.value;
    case 'AND':
      return filter.filters.every(each => isMeant(each, labels));
    case 'OR':
      return filter.filters.some(each => isMeant(each, labels));
    case 'NOT':
      return !isMeant(filter.filter, labels);
    default:
      return filter satisfies never;
  }
}

/** Clusters that the body of a query asks about, each once, as far as it can be read. */
export function clusterIdsIn(body: unknown): string[] {
  const parsed = filteredBody.safeParse(body);
  if (!parsed.success) return [];
  return [...new Set(valuesOf(parsed.data.filter, CLUSTER_LABEL))];
}

/** What a field is to be equal to, wherever that stands but below a NOT. */
function valuesOf(filter: Filter, field: string): string[] {
  switch (filter.op) {
    case 'EQ':
      return filter.field === field ? [filter.value] : [];
    case 'AND':
    case 'OR':
      return filter.filters.flatMap(each => valuesOf(each, field));
    case 'NOT':
      return [];
    default:
      return filter satisfies never;
  }
}

/** Points are of whole stretches of UTC. */
function stretchesOf(
  interval: Interval,
  text: string,
  granularity: string,
): Interval[] {
  if (granularity === ALL) return [interval];
  const known = GRANULARITIES[granularity];
  if (!known) {
    throw metricsErrors.invalid(`There is no granularity '${granularity}'`);
  }
  const { lengthMs, longestIntervalMs } = known;
  const { fromMs, toMs } = interval;
  if (toMs - fromMs > longestIntervalMs) {
    throw metricsErrors.invalid(
      `The interval ${text} is too long for granularity ${granularity}`,
    );
  }
  const firstMs = Math.floor(fromMs / lengthMs) * lengthMs;
  const count = Math.ceil((toMs - firstMs) / lengthMs);
  return Array.from({ length: count }, (_, index) => {
    const beginMs = firstMs + index * lengthMs;
    return { fromMs: beginMs, toMs: beginMs + lengthMs };
  });
}
