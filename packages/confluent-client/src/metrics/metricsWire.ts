// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Labels are keys with dots in them. What cannot be put under a label is nothing that was asked for. */
const rowWire = z.object({
  timestamp: z.string(),
  value: z.number().nullish(),
  'metric.topic': z.string().nullish(),
  'metric.consumer_group_id': z.string().nullish(),
});

const pageWire = z.object({
  data: z.array(rowWire),
  meta: z
    .object({
      pagination: z.object({ next_page_token: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

const descriptorsWire = z.object({
  data: z.array(z.object({ name: z.string() })),
});

/** One figure. */
export interface MetricsRow {
  /** Epoch milliseconds: the beginning of the stretch that it is about. */
  atMs: number;
  value: number;
  topic?: string;
  groupId?: string;
}

export interface MetricsPage {
  rows: MetricsRow[];
  nextPageToken?: string;
}

/**
 * Reads `{"data": [{"timestamp": "2024-07-24T01:00:00Z", "metric.topic": "orders", "value": 844.1}], "meta": {"pagination":
 * {"next_page_token": "…"}}}`. Rows without a value are left out.
 */
export function decodePage(body: unknown): MetricsPage {
  const { data, meta } = pageWire.parse(body);
  return {
    rows: data.flatMap(row =>
      typeof row.value === 'number'
        ? {
            atMs: parseTimestamp(row.timestamp),
            value: row.value,
            topic: row['metric.topic'] ?? undefined,
            groupId: row['metric.consumer_group_id'] ?? undefined,
          }
        : [],
    ),
    // An empty token leads nowhere.
    nextPageToken: meta?.pagination?.next_page_token || undefined,
  };
}

/** Reads `{"data": [{"name": "io.confluent.kafka.server/received_records"}]}`. */
export function decodeMetricNames(body: unknown): string[] {
  return descriptorsWire.parse(body).data.map(({ name }) => name);
}

/** Documented are `2019-10-17T20:17:00Z` and `2019-10-17 20:17:00+00:00`. */
function parseTimestamp(text: string): number {
  const atMs = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(atMs)) throw new Error(`'${text}' is not a timestamp`);
  return atMs;
}
