// SPDX-License-Identifier: Apache-2.0

import { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEvidence,
  anObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toConsumers } from './toConsumers';

const TILL = 'component:default/till';

const edge = (
  neighbour: LineageEdge['neighbour'],
  direction: LineageEdge['direction'] = 'reads',
): LineageEdge => ({ direction, neighbour, evidence: [anEvidence()] });

const till = { entityRef: TILL, kind: 'component', name: 'Till' };
const group = (groupId: string, componentRef?: string) => ({
  group: anObservedGroup({ groupId }),
  componentRef,
});

const idsOf = (seen: Partial<Parameters<typeof toConsumers>[0]>) =>
  toConsumers({
    edges: [],
    groups: [],
    removable: new Set(),
    ...seen,
  }).map(({ id, groups }) => [id, ...groups.map(({ groupId }) => groupId)]);

describe('toConsumers', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof idsOf>[0], string[][]]>([
    ['a reader without groups',                 { edges: [edge(till)] },                                        [[TILL]]],
    ['no writer',                               { edges: [edge(till, 'writes')] },                              []],
    ['a component with its groups',             { edges: [edge(till)], groups: [group('a', TILL), group('b', TILL)] }, [[TILL, 'a', 'b']]],
    ['a group that belongs to nothing',         { edges: [edge({ kind: 'consumerGroup', name: 'a' })], groups: [group('a')] }, [['consumerGroup/a', 'a']]],
    ['the group of a component that is hidden', { edges: [edge({ kind: 'consumerGroup', name: 'a' })], groups: [group('a', TILL)] }, [['consumerGroup/a', 'a']]],
    ['a connector',                             { edges: [edge({ kind: 'connector', name: 'a' })], groups: [group('connect-a')] }, [['connector/a', 'connect-a']]],
    ['groups that lineage failed to tell',      { edges: [edge(till)], groups: [group('a')] },                  [[TILL], ['consumerGroup/a', 'a']]],
    ['one name on two clusters once',           { groups: [group('a'), group('a')] },                           [['consumerGroup/a', 'a', 'a']]],
  ])('has %s', (_case, seen, expected) => {
    expect(idsOf(seen)).toEqual(expected);
  });

  it('never has a consumer without evidence', () => {
    const [consumer] = toConsumers({
      edges: [],
      groups: [group('a')],
      removable: new Set(),
    });
    expect(consumer?.evidence).toEqual([
      expect.objectContaining({ detail: 'the group a reads orders' }),
    ]);
  });
});
