// SPDX-License-Identifier: Apache-2.0
import { describeProblems, httpUrl, section, text } from './schema';
import { EnvironmentConfig } from './types';

const DEFAULT_ENDPOINT = 'https://api.telemetry.confluent.cloud';

const metrics = section({
  endpoint: httpUrl(DEFAULT_ENDPOINT).default(DEFAULT_ENDPOINT),
  credentials: section({
    key: text('a Cloud API key'),
    secret: text('the secret of the API key'),
  }),
});

/** Reads how the Metrics API is asked. A mistake touches nothing else of the environment. */
export function readMetrics(
  value: unknown,
  key: string,
): Pick<EnvironmentConfig, 'metrics' | 'metricsProblems'> {
  if (value === undefined) return {};
  const parsed = metrics.safeParse(value);
  if (!parsed.success) {
    return { metricsProblems: describeProblems(parsed.error, key) };
  }
  const { endpoint, credentials } = parsed.data;
  return {
    metrics: { endpoint, credentials: { type: 'apiKey', ...credentials } },
  };
}
