// SPDX-License-Identifier: Apache-2.0
import { AssignerProtocol } from 'kafkajs';
import {
  ConsumerGroup,
  ConsumerGroupMember,
  ConsumerGroupState,
} from './types';
import { WireGroup, WireMember } from './wire/groupRequests';

const STATE: Record<string, ConsumerGroupState> = {
  Stable: 'stable',
  PreparingRebalance: 'rebalancing',
  CompletingRebalance: 'rebalancing',
  Empty: 'empty',
  Dead: 'dead',
  Unknown: 'unknown',
};

/**
 * What a broker tells of a group.
 *
 * @param isListed - Whether it is among the cluster's groups. A broker calls dead what it does not know as well as what
 * follows the consumer protocol of Kafka 4, so a listed group that is dead is one whose members nobody can know here.
 */
export function toConsumerGroup(
  { groupId, state, members }: Omit<WireGroup, 'errorCode'>,
  isListed: boolean,
): ConsumerGroup {
  const told = STATE[state] ?? 'unknown';
  if (told === 'dead' && isListed) {
    return { groupId, state: 'unknown', members: undefined };
  }
  return { groupId, state: told, members: members.map(toMember) };
}

function toMember({ assignment, ...member }: WireMember): ConsumerGroupMember {
  return { ...member, assignment: assignmentOf(assignment) };
}

/** Empty while the group rebalances, and for members that were given nothing. */
function assignmentOf(bytes: Buffer): ReadonlyMap<string, readonly number[]> {
  const decoded =
    bytes.length > 0 ? AssignerProtocol.MemberAssignment.decode(bytes) : null;
  return new Map(Object.entries(decoded?.assignment ?? {}));
}
