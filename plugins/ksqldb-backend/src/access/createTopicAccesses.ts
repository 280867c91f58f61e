// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type {
  TopicAccess,
  TopicAccessRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { ConfiguredCluster } from '../clusters/types';

/** What the `data-products` back end says of topics, to the person in whose name it is asked. */
export type AskTopicAccess = (
  request: TopicAccessRequest,
  credentials: BackstageCredentials,
) => Promise<TopicAccess[]>;

export interface TopicAccesses {
  /**
   * What a caller may do with the records of topics of a cluster, by topic.
   *
   * @throws ServiceUnavailableError when it cannot be found out, which is never taken for a yes.
   */
  of(
    cluster: ConfiguredCluster,
    topics: readonly string[],
    caller: { credentials: BackstageCredentials; userEntityRef: string },
  ): Promise<Map<string, TopicAccess>>;
}

/** As many as one request may ask about. */
const TOPICS_A_REQUEST = 1_000;
const KEPT_FOR_MS = 30_000;
/** Users and clusters of which answers are kept at most; some 200 bytes for each of their topics. */
const MOST_KEPT = 500;

interface Kept {
  until: number;
  byTopic: Map<string, Promise<TopicAccess | undefined>>;
}

/**
 * Asks whose topics are, and keeps the answer for 30 seconds for each user.
 *
 * @param options.now - Epoch milliseconds.
 */
export function createTopicAccesses(options: {
  ask: AskTopicAccess;
  now: () => number;
}): TopicAccesses {
  const { ask, now } = options;
  const keptByCaller = new Map<string, Kept>();

  /** What is kept for one user and cluster. The oldest are first, and go first. */
  function keptFor(key: string): Kept {
    const found = keptByCaller.get(key);
    if (found && found.until > now()) return found;
    const kept: Kept = { until: now() + KEPT_FOR_MS, byTopic: new Map() };
    keptByCaller.delete(key);
    keptByCaller.set(key, kept);
    for (const [oldest, { until }] of keptByCaller) {
      if (until > now() && keptByCaller.size <= MOST_KEPT) break;
      keptByCaller.delete(oldest);
    }
    return kept;
  }

  async function read(
    { config, environment }: ConfiguredCluster,
    topics: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, TopicAccess>> {
    const clusterId = config.kafkaClusterId;
    try {
      const pages = await Promise.all(
        chunksOf(topics, TOPICS_A_REQUEST).map(page =>
          ask(
            {
              environmentId: environment.id,
              topics: page.map(topic => ({ clusterId, topic })),
            },
            credentials,
          ),
        ),
      );
      return new Map(pages.flat().map(access => [access.topic, access]));
    } catch (error) {
      throw new ServiceUnavailableError(
        `Whose the topics of ${config.title} are cannot be found out right now, so nothing of them is shown or used. Try again in a minute.`,
        toError(error),
      );
    }
  }

  return {
    async of(cluster, topics, { credentials, userEntityRef }) {
      const { byTopic } = keptFor(
        JSON.stringify([userEntityRef, cluster.config.id]),
      );
      const asked = [...new Set(topics)];
      const missing = asked.filter(topic => !byTopic.has(topic));
      if (missing.length > 0) {
        const answer = read(cluster, missing, credentials);
        for (const topic of missing) {
          const one = answer.then(accesses => accesses.get(topic));
          byTopic.set(topic, one);
          one.catch(() => byTopic.delete(topic));
        }
      }
      const found = await Promise.all(asked.map(topic => byTopic.get(topic)));
      return new Map(
        found
          .filter(access => access !== undefined)
          .map(access => [access.topic, access]),
      );
    },
  };
}

function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
