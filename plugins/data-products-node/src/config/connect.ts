// SPDX-License-Identifier: Apache-2.0
import { describeProblems, httpUrl, section, text } from './schema';
import { EnvironmentConfig } from './types';

const DEFAULT_ENDPOINT = 'https://api.confluent.cloud';

const connect = section({
  endpoint: httpUrl(DEFAULT_ENDPOINT).default(DEFAULT_ENDPOINT),
  credentials: section({
    key: text('a Cloud API key'),
    secret: text('the secret of the API key'),
  }).optional(),
});

/**
 * Reads how Confluent Cloud is asked about connectors. A mistake touches nothing else of the environment.
 *
 * @param metrics - Of the environment; its key serves where no other is given.
 */
export function readConnect(
  value: unknown,
  options: { key: string; metrics: EnvironmentConfig['metrics'] },
): Pick<EnvironmentConfig, 'connect' | 'connectProblems'> {
  if (value === undefined) return {};
  const { key, metrics } = options;
  const parsed = connect.safeParse(value);
  if (!parsed.success) {
    return { connectProblems: describeProblems(parsed.error, key) };
  }
  const { endpoint, credentials: own } = parsed.data;
  const credentials = own
    ? { type: 'apiKey' as const, ...own }
    : metrics?.credentials;
  return credentials
    ? { connect: { endpoint, credentials } }
    : {
        connectProblems: [
          `${key}.credentials must be a section with key, secret, unless the environment has metrics, whose key then serves`,
        ],
      };
}
