// SPDX-License-Identifier: Apache-2.0
import { aHeldRemoval } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { heldCount, sortHolds } from './holds';

describe('heldCount', () => {
  it('counts the products the reader may see', () => {
    expect(heldCount(aHeldRemoval())).toBe(1);
  });

  it('counts those the reader may not see as well', () => {
    expect(heldCount(aHeldRemoval({ unnamedProductCount: 2 }))).toBe(3);
  });
});

describe('sortHolds', () => {
  const hold = (id: string, heldAt: string, state: 'pending' | 'released') =>
    aHeldRemoval({ id, heldAt, state });

  it('puts what has waited longest first and what was decided last first', () => {
    const { pending, decided } = sortHolds([
      hold('p2', '2026-11-02T00:00:00Z', 'pending'),
      hold('d1', '2026-10-01T00:00:00Z', 'released'),
      hold('p1', '2026-11-01T00:00:00Z', 'pending'),
      hold('d2', '2026-10-02T00:00:00Z', 'released'),
    ]);
    expect(pending.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(decided.map(({ id }) => id)).toEqual(['d2', 'd1']);
  });
});
