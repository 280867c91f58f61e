// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerGroupDetails,
  DataProduct,
  GroupMember,
  GroupPartition,
  ObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clock,
  ConsumerGroup,
  KafkaCallError,
  TimedPartitionLag,
} from '@data-mesh/confluent-client';
import { known } from '../../live/knownFigure';
import { Unknown } from '../../live/types';
import { NO_MEMBERS, unknown, unknownBecause } from '../../live/unknownFigure';
import { Clusters } from '../index/createClusters';
import { ProductGroups } from '../observed/createProductGroups';
import {
  AskedGroup,
  createGroupReads,
  GroupReads,
  Told,
} from './createGroupReads';

/** Asks a cluster about one group, or tells what it said a moment ago; `undefined` when it is not known to read the product. */
export type ReadGroupDetails = (
  product: DataProduct,
  of: { clusterId: string; groupId: string },
) => Promise<ConsumerGroupDetails | undefined>;

const NO_MEMBERS_OVER_METRICS = unknown(
  'unsupported',
  "Confluent's Metrics API does not tell the members of groups. Whoever runs the portal can configure `protocol` of the cluster.",
);

const NO_PARTITIONS_OVER_METRICS = unknown(
  'unsupported',
  "Confluent's Metrics API does not tell where a group stands in each partition. Whoever runs the portal can configure `protocol` of the cluster.",
);

const NO_TIME = unknown(
  'unavailable',
  'The time of a record that the group has not read could not be read.',
);

export function createGroupDetails(options: {
  groups: Pick<ProductGroups, 'one'>;
  clusters: Pick<Clusters, 'of'>;
  clock: Pick<Clock, 'now'>;
}): ReadGroupDetails {
  const { groups, clusters } = options;
  const reads = createGroupReads(options.clock);

  return async (product, of) => {
    const found = await groups.one(product, of);
    if (!found) return undefined;
    const { group, samples } = found;
    const asked = clusters.of(product.environmentId, of.clusterId);
    if (!('groups' in asked)) {
      return { ...group, samples, members: asked, partitions: asked };
    }
    if (!asked.client) {
      return {
        ...group,
        samples,
        members: NO_MEMBERS_OVER_METRICS,
        partitions: NO_PARTITIONS_OVER_METRICS,
      };
    }
    const askedGroup = { ...of, client: asked.client };
    const [described, partitions] = await Promise.all([
      describe(reads, askedGroup),
      readPartitions(reads, askedGroup, group.topics),
    ]);
    return {
      ...group,
      samples,
      ...toState(described, group),
      ...toLag(partitions),
    };
  };
}

async function describe(
  reads: GroupReads,
  asked: AskedGroup,
): Promise<Told<ConsumerGroup> | Unknown> {
  try {
    return await reads.group(asked);
  } catch (error) {
    return unknownBecause(error);
  }
}

/** Of all topics; those that are gone are left out, unless all of them are. */
async function readPartitions(
  reads: GroupReads,
  asked: AskedGroup,
  topics: readonly string[],
): Promise<Told<TimedPartitionLag[]> | Unknown> {
  const answers = await Promise.allSettled(
    topics.map(topic => reads.lag(asked, topic)),
  );
  const failures = answers.flatMap(answer =>
    answer.status === 'rejected' ? [answer.reason] : [],
  );
  const [first] = failures;
  const isMissing =
    failures.every(isNotFound) && failures.length < topics.length;
  if (first !== undefined && !isMissing) return unknownBecause(first);
  const told = answers.flatMap(answer =>
    answer.status === 'fulfilled' ? answer.value : [],
  );
  return {
    value: told.flatMap(({ value }) => value),
    observedAt: told
      .map(({ observedAt }) => observedAt)
      .reduce((a, b) => (a < b ? a : b)),
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof KafkaCallError && error.failure === 'notFound';
}

function toState(
  described: Told<ConsumerGroup> | Unknown,
  group: ObservedGroup,
): Pick<ConsumerGroupDetails, 'state' | 'members'> {
  if ('status' in described) {
    return { state: described, members: described };
  }
  const { value, observedAt } = described;
  const topics = new Set(group.topics);
  return {
    state: known('kafka', value.state, observedAt),
    members: value.members
      ? known(
          'kafka',
          value.members.map(member => toMember(member, topics)),
          observedAt,
        )
      : NO_MEMBERS,
  };
}

function toMember(
  member: NonNullable<ConsumerGroup['members']>[number],
  topics: ReadonlySet<string>,
): GroupMember {
  const { memberId, clientId, clientHost, assignment } = member;
  return {
    memberId,
    clientId,
    host: clientHost.replace(/^\//, ''),
    partitions: [...assignment].flatMap(([topic, partitions]) =>
      topics.has(topic)
        ? partitions.map(partition => ({ topic, partition }))
        : [],
    ),
  };
}

function toLag(
  told: Told<TimedPartitionLag[]> | Unknown,
): Pick<ConsumerGroupDetails, 'partitions' | 'lagMessages' | 'lagSeconds'> {
  if ('status' in told) {
    return { partitions: told, lagMessages: told, lagSeconds: told };
  }
  const { value: partitions, observedAt } = told;
  const committed = partitions.filter(
    ({ committedOffset }) => committedOffset !== undefined,
  );
  return {
    partitions: known('kafka', partitions.map(toPartition), observedAt),
    lagMessages: known(
      'kafka',
      committed.reduce((sum, { lagMessages = 0 }) => sum + lagMessages, 0),
      observedAt,
    ),
    lagSeconds: committed.some(({ lagSeconds }) => lagSeconds === undefined)
      ? NO_TIME
      : known(
          'kafka',
          Math.max(0, ...committed.map(({ lagSeconds = 0 }) => lagSeconds)),
          observedAt,
        ),
  };
}

function toPartition(lag: TimedPartitionLag): GroupPartition {
  return {
    topic: lag.topic,
    partition: lag.partition,
    committedOffset: lag.committedOffset?.toString(),
    logEndOffset: lag.logEndOffset.toString(),
    lagMessages: lag.lagMessages,
    lagSeconds: lag.lagSeconds,
  };
}
