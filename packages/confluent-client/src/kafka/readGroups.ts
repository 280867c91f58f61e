// SPDX-License-Identifier: Apache-2.0
import { toConsumerGroup } from './consumerGroup';
import { GroupCommits, UntoldGroup } from './groupTypes';
import { KafkaCallError, KafkaFailure } from './KafkaCallError';
import { CommittedOffset, ConsumerGroup } from './types';
import {
  describeGroupsRequest,
  findCoordinatorRequest,
  listGroupsRequest,
  offsetFetchOfManyRequest,
  offsetFetchRequest,
  WireCommit,
} from './wire/groupRequests';
import { errorOfCode, refuseErrorCode } from './wire/kafkaErrors';
import { BrokerAddress, SendRequest } from './wire/KafkaRequest';
import { metadataRequest } from './wire/metadataRequest';

/** A group has committed nothing there. */
const NOTHING_COMMITTED = -1n;
const GROUPS_PER_REQUEST = 100;
/** Failures of the cluster, not of one group. */
const ENDS_ALL = new Set<KafkaFailure>([
  'credentials',
  'connection',
  'timeout',
  'busy',
]);

/** The broker that coordinates each group; brokers list those that they coordinate, and that the key may see. */
export async function listGroups(
  operation: string,
  send: SendRequest,
): Promise<ReadonlyMap<string, BrokerAddress>> {
  const { brokers } = await send(metadataRequest([]));
  const lists = await Promise.all(
    brokers.map(async broker => {
      const { errorCode, groupIds } = await send(listGroupsRequest(), broker);
      refuseErrorCode(operation, errorCode);
      return groupIds.map(groupId => [groupId, broker] as const);
    }),
  );
  return new Map(lists.flat());
}

interface GroupsOfCoordinator {
  groupIds: string[];
  /** `undefined` where nobody has listed the group, which is asked for alone then. */
  coordinator?: BrokerAddress;
}

export function* byCoordinator(
  groupIds: readonly string[],
  listed: ReadonlyMap<string, BrokerAddress>,
  groupsPerRequest = GROUPS_PER_REQUEST,
): Generator<GroupsOfCoordinator> {
  for (const coordinator of new Set(listed.values())) {
    const its = groupIds.filter(groupId => listed.get(groupId) === coordinator);
    for (let at = 0; at < its.length; at += groupsPerRequest) {
      yield { groupIds: its.slice(at, at + groupsPerRequest), coordinator };
    }
  }
  for (const groupId of groupIds) {
    if (!listed.has(groupId)) yield { groupIds: [groupId] };
  }
}

export async function describeGroups(
  operation: string,
  { groupIds, coordinator, send }: GroupsOfCoordinator & { send: SendRequest },
): Promise<(ConsumerGroup | UntoldGroup)[]> {
  const [first] = groupIds;
  if (first === undefined) return [];
  const groups = await send(
    describeGroupsRequest(groupIds),
    coordinator ?? (await findCoordinator(operation, first, send)),
  );
  return groups.map(({ errorCode, ...group }) => {
    const error = errorOfCode(operation, errorCode);
    return error
      ? toUntold(group.groupId, error)
      : toConsumerGroup(group, coordinator !== undefined);
  });
}

async function findCoordinator(
  operation: string,
  groupId: string,
  send: SendRequest,
): Promise<BrokerAddress> {
  const { errorCode, coordinator } = await send(
    findCoordinatorRequest(groupId),
  );
  refuseErrorCode(operation, errorCode);
  return coordinator;
}

async function readCommitsOfMany(
  operation: string,
  { groupIds, coordinator, send }: GroupsOfCoordinator & { send: SendRequest },
): Promise<(GroupCommits | UntoldGroup)[]> {
  const [first] = groupIds;
  if (first === undefined) return [];
  const groups = await send(
    offsetFetchOfManyRequest(groupIds),
    coordinator ?? (await findCoordinator(operation, first, send)),
  );
  return groups.map(({ groupId, errorCode, commits }) => {
    try {
      refuseErrorCode(operation, errorCode);
      return { groupId, committed: toCommitted(operation, commits) };
    } catch (error) {
      return toUntold(groupId, error);
    }
  });
}

export const COMMITS_OF_MANY = {
  readPart: readCommitsOfMany,
  groupsPerRequest: GROUPS_PER_REQUEST,
};

/** For brokers before Kafka 3.0. */
export const COMMITS_OF_ONE = {
  async readPart(
    operation: string,
    part: GroupsOfCoordinator & { send: SendRequest },
  ): Promise<GroupCommits[]> {
    const [groupId] = part.groupIds;
    if (groupId === undefined) return [];
    return [
      {
        groupId,
        committed: await readCommits(operation, { ...part, groupId }),
      },
    ];
  },
  groupsPerRequest: 1,
};

/** By topic and partition. */
export async function readCommits(
  operation: string,
  options: { groupId: string; send: SendRequest; coordinator?: BrokerAddress },
): Promise<CommittedOffset[]> {
  const { groupId, send } = options;
  const { errorCode, commits } = await send(
    offsetFetchRequest(groupId),
    options.coordinator ?? (await findCoordinator(operation, groupId, send)),
  );
  refuseErrorCode(operation, errorCode);
  return toCommitted(operation, commits);
}

/** @throws KafkaCallError when one of them is an error. */
function toCommitted(
  operation: string,
  commits: readonly WireCommit[],
): CommittedOffset[] {
  for (const { errorCode } of commits) refuseErrorCode(operation, errorCode);
  return commits
    .filter(({ offset }) => offset !== NOTHING_COMMITTED)
    .map(({ topic, partition, offset }) => ({ topic, partition, offset }))
    .sort((a, b) => {
      if (a.topic !== b.topic) return a.topic < b.topic ? -1 : 1;
      return a.partition - b.partition;
    });
}

/** @throws the error, when it is not of this group alone. */
export function toUntold(groupId: string, error: unknown): UntoldGroup {
  if (!(error instanceof KafkaCallError) || ENDS_ALL.has(error.failure)) {
    throw error;
  }
  const { failure, type } = error;
  return { groupId, failure, ...(type !== undefined && { type }) };
}
