// SPDX-License-Identifier: Apache-2.0

import {
  GovernancePackage,
  MappingConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { CallOptions } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import {
  TopicGroups,
  addTopics,
  createTopicGroups,
  quarantine,
} from '../assembly/topicGroups';
import { isConfluentApiError } from '../confluentErrors';
import { ReadableCatalog } from '../SyncDependencies';

/** All topics of an environment that carry the marker tag, read to the end. */
export interface Listing extends TopicGroups {
  /** Also those that could not be read or made products. */
  topicsRead: number;
  /** By what the stream catalog answered. */
  governancePackage: GovernancePackage;
}

export interface ListingOptions {
  streamCatalog: ReadableCatalog;
  environmentId: string;
  mapping: MappingConfig;
  /** As configured; found out when absent. */
  governancePackage?: GovernancePackage;
  /** What an earlier sync found out. */
  packageSeen?: GovernancePackage;
  /** What the portal keeps of topics that a listing tells no metadata of. */
  kept?: KeptByTopic;
  call: CallOptions;
}

/**
 * Reads the listing: through GraphQL on the Advanced package, else through search.
 *
 * @remarks Essentials refuses GraphQL just as a bad key is refused. So a refusal means Essentials only for an
 * environment that was never seen to have Advanced, and only when search then answers; later it is a failure, because
 * products would lose their metadata. An environment seen to have Essentials is asked every time, so that an upgrade is
 * noticed.
 * @throws ConfluentApiError, or IncompleteReadError when it could not be read whole.
 */
export async function readListing(options: ListingOptions): Promise<Listing> {
  const { governancePackage, packageSeen } = options;
  if (governancePackage === 'essentials') return readVia('search', options);
  if (governancePackage === 'advanced' || packageSeen === 'advanced') {
    return readVia('graphql', options);
  }
  let hasAnswered = false;
  const onPage = () => {
    hasAnswered = true;
  };
  try {
    return await readVia('graphql', options, onPage);
  } catch (error) {
    if (hasAnswered || !isRefusal(error)) throw error;
    return readVia('search', options);
  }
}

async function readVia(
  via: 'graphql' | 'search',
  { streamCatalog, call, ...options }: ListingOptions,
  onPage?: () => void,
): Promise<Listing> {
  const groups = createTopicGroups();
  const unreadable = new Set<string>();
  let readable = 0;
  const pages = streamCatalog.topics({
    ...call,
    via,
    tag: options.mapping.tag,
    onUnreadable: ({ qualifiedName, because }) => {
      unreadable.add(qualifiedName);
      quarantine(groups, qualifiedName, new Error(because));
    },
  });
  for await (const page of pages) {
    onPage?.();
    readable += page.length;
    addTopics(groups, page, options);
  }
  return {
    ...groups,
    topicsRead: readable + unreadable.size,
    governancePackage: via === 'graphql' ? 'advanced' : 'essentials',
  };
}

const REFUSALS = new Set([401, 403, 404]);

function isRefusal(error: unknown): boolean {
  return isConfluentApiError(error) && REFUSALS.has(error.status ?? 0);
}
