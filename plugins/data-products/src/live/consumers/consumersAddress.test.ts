// SPDX-License-Identifier: Apache-2.0
import {
  ConsumersAddress,
  consumersAddressFromSearch,
  DEFAULT_SORT,
  searchFromConsumersAddress,
} from './consumersAddress';

const ALL: ConsumersAddress = {
  text: '',
  state: undefined,
  evidence: undefined,
  sort: DEFAULT_SORT,
  group: undefined,
};

describe('the address of the consumers', () => {
  // prettier-ignore
  test.each<[string, Partial<ConsumersAddress>]>([
    ['',                                   {}],
    ['text=fraud&state=behind',            { text: 'fraud', state: 'behind' }],
    ['evidence=consumer-groups',           { evidence: 'consumer-groups' }],
    ['sort=lag',                           { sort: { columnId: 'lag', order: 'ascending' } }],
    ['sort=-owner',                        { sort: { columnId: 'owner', order: 'descending' } }],
    ['cluster=lkc-1&group=a%2Fb+c',        { group: { clusterId: 'lkc-1', groupId: 'a/b c' } }],
  ])('reads %j, and writes the same', (search, expected) => {
    const address = consumersAddressFromSearch(new URLSearchParams(search));
    expect(address).toEqual({ ...ALL, ...expected });
    expect(String(searchFromConsumersAddress(address))).toBe(search);
  });

  test.each([
    'state=late',
    'sort=age',
    'group=g',
    'cluster=lkc-1',
    'evidence=',
  ])('takes %j for nothing', search => {
    expect(consumersAddressFromSearch(new URLSearchParams(search))).toEqual(
      ALL,
    );
  });
});
