// SPDX-License-Identifier: Apache-2.0

import { schemaKeyOf } from './schemaKey';

describe('schemaKeyOf', () => {
  test.each([
    ['orders-value', '.:100001'],
    [':.:orders-value', '.:100001'],
    [':.staging:orders-value', '.staging:100001'],
    [':.staging', '.:100001'],
    ['', '.:100001'],
  ])('of the subject %j is %s', (subject, key) => {
    expect(schemaKeyOf(subject, 100_001)).toBe(key);
  });
});
