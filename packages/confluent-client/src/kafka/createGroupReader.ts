// SPDX-License-Identifier: Apache-2.0
import { toConsumerGroup } from './consumerGroup';
import { Ask } from './createAsk';
import { GroupCommits, KafkaGroupReader, UntoldGroup } from './groupTypes';
import { inParallel } from './inParallel';
import { KafkaCallError, KafkaFailure } from './KafkaCallError';
import {
  CommittedOffset,
  ConsumerGroup,
  KafkaCallOptions,
  KafkaClient,
} from './types';
import {
  describeGroupsRequest,
  findCoordinatorRequest,
  listGroupsRequest,
  OFFSET_FETCH_OF_MANY,
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
/** Enough for the budget to be what counts over long ways, and few enough to leave room for others. */
const CONCURRENCY = 8;
/** Failures of the cluster, not of one group. */
const ENDS_ALL = new Set<KafkaFailure>([
  'credentials',
  'connection',
  'timeout',
]);

/** Reads what a cluster tells of its consumer groups. */
export function createGroupReader(
  ask: Ask,
): KafkaGroupReader &
  Pick<KafkaClient, 'groups' | 'group' | 'committedOffsets'> {
  return {
    groups: call =>
      ask(
        'kafka.groups',
        async ({ send }) =>
          [...(await listGroups('kafka.groups', send)).keys()].sort(),
        call,
      ),

    group: (groupId, call) =>
      ask(
        'kafka.group',
        async ({ send }) => {
          const listed = await listGroups('kafka.group', send);
          const [group] = await describeGroups('kafka.group', {
            send,
            groupIds: [groupId],
            coordinator: listed.get(groupId),
          });
          if (group && !('failure' in group)) return group;
          throw new KafkaCallError({
            operation: 'kafka.group',
            failure: group?.failure ?? 'notFound',
            type: group?.type,
          });
        },
        call,
      ),

    committedOffsets: (groupId, { topic, ...call } = {}) =>
      ask(
        'kafka.committedOffsets',
        async ({ send }) => {
          const all = await readCommits('kafka.committedOffsets', {
            groupId,
            send,
          });
          return topic === undefined
            ? all
            : all.filter(committed => committed.topic === topic);
        },
        call,
      ),

    async *groupStates(groupIds, call) {
      const operation = 'kafka.groupStates';
      const listed = await ask(
        operation,
        ({ send }) => listGroups(operation, send),
        call,
      );
      const parts = inParallel(byCoordinator(groupIds, listed), {
        concurrency: CONCURRENCY,
        run: (part, stopped) =>
          ask(
            operation,
            ({ send }) => describeGroups(operation, { ...part, send }),
            { ...call, signal: either(call, stopped) },
          ).catch(error =>
            part.groupIds.map(groupId => toUntold(groupId, error)),
          ),
      });
      for await (const groups of parts) yield* groups;
    },

    async *groupsCommitted(groupIds, call) {
      const operation = 'kafka.groupsCommitted';
      const { listed, readPart, groupsPerRequest } = await ask(
        operation,
        async ({ send, speaks }) => ({
          listed: await listGroups(operation, send),
          ...(speaks(OFFSET_FETCH_OF_MANY) ? COMMITS_OF_MANY : COMMITS_OF_ONE),
        }),
        call,
      );
      const parts = inParallel(
        byCoordinator(groupIds, listed, groupsPerRequest),
        {
          concurrency: CONCURRENCY,
          run: (part, stopped): Promise<(GroupCommits | UntoldGroup)[]> =>
            ask(
              operation,
              ({ send }) => readPart(operation, { ...part, send }),
              { ...call, signal: either(call, stopped) },
            ).catch(error =>
              part.groupIds.map(groupId => toUntold(groupId, error)),
            ),
        },
      );
      for await (const groups of parts) yield* groups;
    },
  };
}

/** The broker that coordinates each group; brokers list those that they coordinate, and that the key may see. */
async function listGroups(
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

function* byCoordinator(
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

async function describeGroups(
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

const COMMITS_OF_MANY = {
  readPart: readCommitsOfMany,
  groupsPerRequest: GROUPS_PER_REQUEST,
};

/** For brokers before Kafka 3.0. */
const COMMITS_OF_ONE = {
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
function toUntold(groupId: string, error: unknown): UntoldGroup {
  if (!(error instanceof KafkaCallError) || ENDS_ALL.has(error.failure)) {
    throw error;
  }
  const { failure, type } = error;
  return { groupId, failure, ...(type !== undefined && { type }) };
}

const either = (call: KafkaCallOptions | undefined, stopped: AbortSignal) =>
  call?.signal ? AbortSignal.any([call.signal, stopped]) : stopped;
