// SPDX-License-Identifier: Apache-2.0
import { english } from '../__testUtils__/english';
import { declareSnippet } from './declareSnippet';
import { describeKind } from './describeKind';

describe('describeKind', () => {
  // prettier-ignore
  test.each([
    ['component',     'Component'],
    ['DataProduct',   'Data product'],
    ['consumerGroup', 'Consumer group'],
    ['spaceship',     'spaceship'],
  ])('calls %s %s', (kind, expected) => {
    expect(describeKind(kind, english)).toBe(expected);
  });
});

describe('declareSnippet', () => {
  it('names the product on both sides', () => {
    expect(
      declareSnippet('dataproduct:prod/orders', {
        reads: '# reader',
        writes: '# writer',
      }),
    ).toBe(`# reader
spec:
  dependsOn:
    - dataproduct:prod/orders

# writer
spec:
  dependencyOf:
    - dataproduct:prod/orders
`);
  });
});
