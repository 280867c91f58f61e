// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { systemClock } from '../http/clock';
import {
  ConfluentApiError,
  IncompleteReadError,
} from '../http/ConfluentApiError';
import { CallOptions } from '../http/types';
import { parseKafkaClusterId } from '../ids/resourceIds';
import { createNewestLags, createTopicRates, Figures } from './figures';
import {
  finalIntervals,
  GRANULARITIES,
  intervalText,
  Stretch,
} from './intervals';
import { decodeMetricNames, decodePage, MetricsRow } from './metricsWire';
import { toMetricsError } from './toMetricsError';
import { MetricsClient, MetricsInterval } from './types';

const QUERY = '/v2/metrics/cloud/query';
const DESCRIPTORS = '/v2/metrics/cloud/descriptors/metrics';
/** The most groups in a page. */
const LARGEST_PAGE = 1000;
/** A page has all rows of its groups, so that with many rows each it may hold fewer groups: about 5 MB. */
const MOST_ROWS = 50_000;
/** Sums of a gauge over more than a minute would count the same messages several times. */
const LAG_STRETCH = 60;

interface Query {
  /** e.g. `metrics.receivedRecords` */
  operation: string;
  /** The last part of its name, e.g. `received_records`. */
  metric: string;
  clusterId: string;
  groupBy: string[];
  stretch: Stretch;
  interval: MetricsInterval;
}

/**
 * A client of Confluent's Metrics API. The base URL is `https://api.telemetry.confluent.cloud`, the key a Cloud API key whose
 * owner has the role MetricsViewer.
 *
 * @param options.budget - Of the whole process: `createMetricsBudget()`.
 * @throws InputError when the base URL is none.
 */
export function createMetricsClient(options: ConnectionOptions): MetricsClient {
  const { clock = systemClock } = options;
  const { send } = openConnection({
    // Its limit is one of minutes.
    retryBaseDelayMs: 2_000,
    ...options,
    headers: { accept: 'application/json' },
    contentType: 'application/json',
    toError: toMetricsError,
  });
  /** By their last parts, where they are not the usual ones. */
  const otherNames = new Map<string, string>();

  async function readFigures<T>(
    query: Omit<Query, 'interval'>,
    interval: MetricsInterval,
    figures: Figures<T>,
    call: CallOptions | undefined,
  ): Promise<T[]> {
    parseKafkaClusterId(query.clusterId);
    const parts = finalIntervals(interval, query.stretch, clock.now());
    for (const part of parts) {
      await readInterval({ ...query, interval: part }, figures, call);
    }
    return figures.all();
  }

  async function readInterval(
    query: Query,
    figures: Figures<unknown>,
    call: CallOptions | undefined,
  ): Promise<void> {
    const { metric, operation } = query;
    const name =
      otherNames.get(metric) ?? `io.confluent.kafka.server/${metric}`;
    try {
      await readPages(query, name, figures, call);
    } catch (error) {
      const isRefused =
        error instanceof ConfluentApiError && error.isRefusedAsSent;
      if (!isRefused || otherNames.has(metric)) throw error;
      // Names may change; the API tells which ones it has.
      const other = await findName(operation, metric, call).catch(() => {
        call?.signal?.throwIfAborted();
      });
      if (!other || other === name) throw error;
      otherNames.set(metric, other);
      await readPages(query, other, figures, call);
    }
  }

  async function readPages(
    query: Query,
    metric: string,
    figures: Figures<unknown>,
    call: CallOptions | undefined,
  ): Promise<void> {
    const { operation, interval } = query;
    const body = queryBody(query, metric);
    const tokens = new Set<string>();
    let token: string | undefined;
    do {
      const page = await send(
        {
          operation,
          method: 'POST',
          path: QUERY,
          query: token === undefined ? [] : [['page_token', token]],
          body,
          decode: decodePage,
        },
        call,
      );
      figures.add(page.rows.filter(row => isWithin(row, interval)));
      token = page.nextPageToken;
      if (token !== undefined && tokens.has(token)) {
        throw new IncompleteReadError({
          operation,
          because: 'a page leads back to one that was read already',
        });
      }
      if (token !== undefined) tokens.add(token);
    } while (token !== undefined);
  }

  async function findName(
    operation: string,
    metric: string,
    call: CallOptions | undefined,
  ): Promise<string | undefined> {
    const names = await send(
      {
        operation: `${operation}.descriptors`,
        path: DESCRIPTORS,
        query: [
          ['resource_type', 'kafka'],
          ['page_size', '1000'],
        ],
        decode: decodeMetricNames,
      },
      call,
    );
    return names.find(name => name.endsWith(`/${metric}`));
  }

  return {
    receivedRecords: async ({ clusterId, interval, stretchSeconds }, call) =>
      readFigures(
        {
          operation: 'metrics.receivedRecords',
          metric: 'received_records',
          clusterId,
          groupBy: ['metric.topic'],
          stretch: stretchSeconds,
        },
        interval,
        createTopicRates(),
        call,
      ),

    consumerLag: async ({ clusterId, interval }, call) =>
      readFigures(
        {
          operation: 'metrics.consumerLag',
          metric: 'consumer_lag_offsets',
          clusterId,
          groupBy: ['metric.consumer_group_id', 'metric.topic'],
          stretch: LAG_STRETCH,
        },
        interval,
        createNewestLags(),
        call,
      ),
  };
}

function queryBody(query: Query, metric: string) {
  const { clusterId, groupBy, stretch, interval } = query;
  const durationMs = interval.to.getTime() - interval.from.getTime();
  const rowsPerGroup = durationMs / (stretch * 1000);
  const limit = Math.floor(MOST_ROWS / rowsPerGroup);
  return {
    aggregations: [{ metric }],
    filter: { field: 'resource.kafka.id', op: 'EQ', value: clusterId },
    granularity: GRANULARITIES[stretch].name,
    intervals: [intervalText(interval)],
    group_by: groupBy,
    limit: Math.max(1, Math.min(limit, LARGEST_PAGE)),
    format: 'FLAT',
  };
}

function isWithin(
  { atMs }: MetricsRow,
  { from, to }: MetricsInterval,
): boolean {
  return atMs >= from.getTime() && atMs < to.getTime();
}
