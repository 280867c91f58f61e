// SPDX-License-Identifier: Apache-2.0
import { startOffsets } from './startOffsets';

describe('startOffsets', () => {
  // prettier-ignore
  test.each([
    ['keepsUp', 100, 60,  '100'],
    ['slow',    100, 60,  '80'],
    ['slow',    101, 100, '100'],
    ['slow',    100, 100, '100'],
    ['stopped', 100, 60,  '60'],
  ] as const)('puts a group that is %s, of %d records with %d before, at %s', (behaviour, end, endThen, offset) => {
    expect(startOffsets(behaviour, [{ partition: 3, end, endThen }])).toEqual([
      { partition: 3, offset },
    ]);
  });
});
