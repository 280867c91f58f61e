// SPDX-License-Identifier: Apache-2.0
import type { PortSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { anOutputPort } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toldOf } from '../__testUtils__/toldOf';

const topics = (...names: string[]) => ({
  outputPorts: names.map(name => anOutputPort({ name })),
});

const parts = (...ofTopics: (PortSubject['part'][] | undefined)[]) => ({
  outputPorts: ofTopics.map((ofTopic, index) =>
    anOutputPort({
      name: `t${index}`,
      subjects: ofTopic?.map(part => ({ subject: `t${index}-${part}`, part })),
    }),
  ),
});

const unknown = { failed: expect.stringContaining('no Schema Registry') };

describe('what is told about topics', () => {
  test.each([
    [
      ['orders.v1', 'Coupons', 'a b'],
      ['Coupons', 'a b'],
    ],
    [['orders.v1'], []],
  ])('of %j, %j are against the rules', (names, expected) => {
    expect(
      toldOf('topics-against-naming', { product: topics(...names) }),
    ).toEqual(expected);
  });

  it('knows the longest name', () => {
    expect(toldOf('longest-topic-name', { product: topics('abc', 'a') })).toBe(
      3,
    );
  });

  it('knows topics that may be of any cluster', () => {
    const outputPorts = [
      anOutputPort({ name: 'a', clusterId: undefined }),
      anOutputPort({ name: 'b' }),
    ];
    expect(
      toldOf('topics-without-cluster', { product: { outputPorts } }),
    ).toEqual(['a']);
  });

  // prettier-ignore
  test.each<[(PortSubject['part'][] | undefined)[], unknown]>([
    [[['value']],            []],
    [[['key', 'value'], []], ['t1']],
    [[['key']],              ['t0']],
    [[['value'], undefined], unknown],
  ])('topics with %j lack the schemas of %j', (ofTopics, expected) => {
    expect(toldOf('topics-without-value-schema', { product: parts(...ofTopics) })).toEqual(expected);
  });

  // prettier-ignore
  test.each<[(PortSubject['part'][] | undefined)[], unknown]>([
    [[['key', 'value']],          'schema'],
    [[['key', 'value'], ['key']], 'schema'],
    [[['key'], ['value']],        'undeclared'],
    [[undefined],                 unknown],
  ])('the keys of topics with %j are told as %j', (ofTopics, expected) => {
    expect(toldOf('keys', { product: parts(...ofTopics) })).toEqual(expected);
  });

  it('believes what is said about keys', () => {
    const product = {
      ...parts(undefined),
      attributes: [{ name: 'key_format', value: 'the order number' }],
    };
    expect(toldOf('keys', { product })).toBe('declared');
  });
});
