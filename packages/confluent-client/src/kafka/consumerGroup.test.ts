// SPDX-License-Identifier: Apache-2.0
import { AssignerProtocol } from 'kafkajs';
import { toConsumerGroup } from './consumerGroup';
import type { ConsumerGroupState } from './types';
import type { WireGroup } from './wire/groupRequests';

function aDescription(overrides: Partial<WireGroup> = {}): WireGroup {
  return {
    errorCode: 0,
    groupId: 'billing',
    state: 'Stable',
    members: [],
    ...overrides,
  };
}

describe('toConsumerGroup', () => {
  // prettier-ignore
  test.each<[string, boolean, ConsumerGroupState]>([
    ['Stable',              true,  'stable'],
    ['PreparingRebalance',  true,  'rebalancing'],
    ['CompletingRebalance', true,  'rebalancing'],
    ['Empty',               true,  'empty'],
    ['Dead',                false, 'dead'],
    ['Dead',                true,  'unknown'],
    ['Unknown',             true,  'unknown'],
  ])('takes a group that is %s (listed: %j) for one that is %s', (state, isListed, expected) => {
    expect(toConsumerGroup(aDescription({ state }), isListed).state).toBe(expected);
  });

  it('does not say that a group has no members when nobody can know', () => {
    expect(
      toConsumerGroup(aDescription({ state: 'Dead' }), true).members,
    ).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, Buffer, [string, number[]][]]>([
    ['what it was given',                 AssignerProtocol.MemberAssignment.encode({ version: 0, assignment: { orders: [0, 2] }, userData: Buffer.alloc(0) }), [['orders', [0, 2]]]],
    ['nothing while the group rebalances', Buffer.alloc(0), []],
  ])('reads of a member %s', (_case, assignment, expected) => {
    const member = {
      memberId: 'shop-1',
      clientId: 'shop',
      clientHost: '/10.0.0.7',
      assignment,
    };
    const group = toConsumerGroup(aDescription({ members: [member] }), true);
    expect(group.members).toEqual([
      {
        memberId: 'shop-1',
        clientId: 'shop',
        clientHost: '/10.0.0.7',
        assignment: new Map(expected),
      },
    ]);
  });
});
