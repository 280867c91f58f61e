// SPDX-License-Identifier: Apache-2.0

import { LiveSource } from '@data-mesh/backstage-plugin-data-products-common';
import { METRICS_DELAY_SECONDS } from '@data-mesh/confluent-client';
import { Known } from './types';

const DELAY_SECONDS: Record<LiveSource, number> = {
  kafka: 0,
  metrics: METRICS_DELAY_SECONDS,
};

/** A figure as a source told it. @param observedAt - ISO 8601: what it is about, not when it was asked. */
export function known<T>(
  source: LiveSource,
  value: T,
  observedAt: string,
): Known<T> {
  const delaySeconds = DELAY_SECONDS[source];
  return { status: 'known', value, source, observedAt, delaySeconds };
}
