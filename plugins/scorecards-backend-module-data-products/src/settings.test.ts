// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './settings';

const read = (dataProducts: Record<string, string | boolean | string[]>) =>
  readSettings(
    mockServices.rootConfig({ data: { scorecards: { dataProducts } } }),
  );

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings(mockServices.rootConfig())).toMatchObject({
      isDefaultScorecardUsed: true,
      scorecardId: 'governance',
      supportAttributes: ['contact', 'support', 'channel'],
    });
  });

  it('takes what is set', () => {
    expect(
      read({
        defaultScorecard: false,
        scorecard: 'our-own',
        supportAttributes: ['slack'],
      }),
    ).toMatchObject({
      isDefaultScorecardUsed: false,
      scorecardId: 'our-own',
      supportAttributes: ['slack'],
    });
  });

  // prettier-ignore
  test.each([
    ['orders',                true],
    ['sales.orders.v1',       true],
    ['sales_orders-2',        true],
    ['Orders',                false],
    ['orders..v1',            false],
    ['.orders',               false],
    ['orders v1',             false],
  ])('by default the name %s is right: %s', (name, expected) => {
    expect(read({}).topicNamePattern.test(name)).toBe(expected);
  });

  it('holds a pattern of its own against the whole name', () => {
    const { topicNamePattern } = read({ topicNamePattern: 'a|b' });
    expect(['a', 'ab', 'cb'].map(name => topicNamePattern.test(name))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses what is no pattern', () => {
    expect(() => read({ topicNamePattern: '(' })).toThrow(
      "scorecards.dataProducts.topicNamePattern is no regular expression: '('",
    );
  });
});
