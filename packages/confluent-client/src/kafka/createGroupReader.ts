// SPDX-License-Identifier: Apache-2.0
import { Ask } from './createAsk';
import { GroupCommits, KafkaGroupReader, UntoldGroup } from './groupTypes';
import { inParallel } from './inParallel';
import { KafkaCallError } from './KafkaCallError';
import {
  byCoordinator,
  COMMITS_OF_MANY,
  COMMITS_OF_ONE,
  describeGroups,
  listGroups,
  readCommits,
  toUntold,
} from './readGroups';
import { KafkaCallOptions, KafkaClient } from './types';
import { OFFSET_FETCH_OF_MANY } from './wire/groupRequests';

/** Enough for the budget to be what counts over long ways, and few enough to leave room for others. */
const CONCURRENCY = 8;

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

const either = (call: KafkaCallOptions | undefined, stopped: AbortSignal) =>
  call?.signal ? AbortSignal.any([call.signal, stopped]) : stopped;
