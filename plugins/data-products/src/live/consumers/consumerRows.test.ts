// SPDX-License-Identifier: Apache-2.0
import type { ProductConsumer } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aMeasured,
  anEvidence,
  anObservedGroup,
  anUnknown,
  aProductConsumer,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  consumerEvidence,
  shownConsumers,
  wasSeen,
  worstGroup,
} from './consumerRows';
import { ConsumersAddress, DEFAULT_SORT } from './consumersAddress';

const aGroup = (groupId: string, lag: number | undefined) =>
  anObservedGroup({
    groupId,
    lagMessages: lag === undefined ? anUnknown() : aMeasured(lag),
  });
const aConsumer = (
  name: string,
  ...lags: (number | undefined)[]
): ProductConsumer =>
  aProductConsumer({
    id: name,
    name,
    ownerRef: undefined,
    evidence: [anEvidence({ source: 'declared' })],
    groups: lags.map((lag, index) => aGroup(`${name}-${index}`, lag)),
  });

const CONSUMERS = [
  aConsumer('declared'),
  aConsumer('caught-up', 0),
  aConsumer('unknown', undefined),
  aConsumer('a-little', 1),
  aConsumer('two-groups', 0, 500),
];
const NO_FILTER = { text: '', sort: DEFAULT_SORT };
const namesOf = (address: Partial<ConsumersAddress>, of = CONSUMERS) =>
  shownConsumers(of, { ...NO_FILTER, ...address }).map(({ name }) => name);

describe('shownConsumers', () => {
  // prettier-ignore
  test.each<[string, ConsumersAddress['sort'], string[]]>([
    ['furthest behind first, unknown before none', { columnId: 'lag', order: 'descending' },
      ['two-groups', 'a-little', 'unknown', 'caught-up', 'declared']],
    ['least behind first',                         { columnId: 'lag', order: 'ascending' },
      ['declared', 'caught-up', 'unknown', 'a-little', 'two-groups']],
    ['by name',                                    { columnId: 'consumer', order: 'ascending' },
      ['a-little', 'caught-up', 'declared', 'two-groups', 'unknown']],
    ['by name where owners are equal',             { columnId: 'owner', order: 'descending' },
      ['a-little', 'caught-up', 'declared', 'two-groups', 'unknown']],
  ])('sorts %s', (_case, sort, expected) => {
    expect(namesOf({ sort })).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, Partial<ConsumersAddress>, string[]]>([
    ['part of a name',            { text: 'DECL ' },             ['declared']],
    ['a group',                   { text: 'two-groups-1' },      ['two-groups']],
    ['who is behind',             { state: 'behind' },           ['two-groups', 'a-little']],
    ['who was not seen to read',  { state: 'declaredOnly' },     ['declared']],
    ['evidence that nobody has',  { evidence: 'queries' },       []],
  ])('finds %s', (_case, address, expected) => {
    expect(namesOf(address)).toEqual(expected);
  });

  it('finds who has stopped, and whose group is gone', () => {
    const inState = (name: 'stable' | 'empty' | 'dead') =>
      aProductConsumer({
        id: name,
        name,
        groups: [anObservedGroup({ state: aMeasured(name) })],
      });
    expect(
      namesOf({ state: 'stopped' }, [
        inState('stable'),
        inState('empty'),
        inState('dead'),
      ]),
    ).toEqual(['dead', 'empty']);
  });
});

describe('wasSeen', () => {
  // prettier-ignore
  test.each<[string, string[], number, boolean]>([
    ['a group that reads',                ['declared', 'consumer-groups'], 1, true],
    ['a query, whose group is its own',   ['ksqldb'],                      0, true],
    ['a declaration in the catalog',      ['declared'],                    0, false],
    ['a declaration in the portal',       ['declared-uses'],               0, false],
    ['a declaration of what was seen',    ['declared', 'ksqldb'],          0, true],
  ])('by %s', (_case, sources, groupCount, expected) => {
    const consumer = aProductConsumer({
      evidence: sources.map(source => anEvidence({ source })),
      groups: Array.from({ length: groupCount }, () => anObservedGroup()),
    });
    expect(wasSeen(consumer)).toBe(expected);
  });
});

describe('worstGroup', () => {
  // prettier-ignore
  test.each<[string, ProductConsumer, string | undefined]>([
    ['the one furthest behind',             aConsumer('c', 1, 7),         'c-1'],
    ['an unknown one before one at the end', aConsumer('c', 0, undefined), 'c-1'],
    ['the first of equals',                 aConsumer('c', 5, 5),         'c-0'],
    ['none of those who have none',         aConsumer('c'),               undefined],
  ])('is %s', (_case, consumer, expected) => {
    expect(worstGroup(consumer)?.groupId).toBe(expected);
  });
});

describe('consumerEvidence', () => {
  it('names each source once', () => {
    expect(
      consumerEvidence([
        aProductConsumer(),
        aProductConsumer({
          evidence: [
            anEvidence(),
            anEvidence({ source: 'declared', title: 'Declared' }),
          ],
        }),
      ]),
    ).toEqual([
      { source: 'consumer-groups', title: 'Consumer group' },
      { source: 'declared', title: 'Declared' },
    ]);
  });
});
