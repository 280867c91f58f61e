// SPDX-License-Identifier: Apache-2.0
import { Connector, ConnectorTopics } from './types';

/** Where connectors are told their topics, several with commas. */
const NAMES = {
  sink: ['topics', 'kafka.topic'],
  source: ['kafka.topic', 'topic', 'topics'],
} as const;

/** Of sources that make one topic for each table or collection; the last one is what `topic.prefix` was called before. */
const PREFIXES = ['topic.prefix', 'database.server.name'];

/**
 * Which topics a connector writes or reads.
 *
 * @param config - Its configuration, by the names of settings.
 * @see https://docs.confluent.io/cloud/current/connectors/ for each connector's own settings, read 2026-11.
 */
export function connectorTopics(
  direction: Connector['direction'],
  config: ReadonlyMap<string, string>,
): ConnectorTopics {
  const listed = (setting: string) =>
    (config.get(setting) ?? '')
      .split(',')
      .map(topic => topic.trim())
      .filter(topic => topic !== '');
  const names = NAMES[direction].flatMap(listed);
  const prefixes = direction === 'source' ? PREFIXES.flatMap(listed) : [];
  return { names: [...new Set(names)], prefixes: [...new Set(prefixes)] };
}
