// SPDX-License-Identifier: Apache-2.0
import { edgePath } from './edgePath';

const path = (direction: 'writes' | 'reads', row: number, rowCount: number) =>
  edgePath({ direction, row, rowCount, unitsPerRow: 10, width: 100 });

describe('edgePath', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['is straight for a single neighbour',        path('writes', 0, 1), 'M0 5 L74 5 C87 5 87 5 100 5'],
    ['leads from a writer to the product',        path('writes', 0, 3), 'M0 5 L74 5 C87 5 87 15 100 15'],
    ['leads from a reader to the product',        path('reads', 2, 3),  'M100 25 L26 25 C13 25 13 15 0 15'],
    ['meets the product between two neighbours',  path('reads', 0, 2),  'M100 5 L26 5 C13 5 13 10 0 10'],
  ])('%s', (_case, drawn, expected) => {
    expect(drawn).toBe(expected);
  });
});
