// SPDX-License-Identifier: Apache-2.0
import type { AuditRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { anAuditRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { readRecords } from './readRecords';

/** A store of so many events whose cursor is an offset. */
function aStore(count: number) {
  const all = Array.from({ length: count }, (_, index) =>
    anAuditRecord({ id: String(index) }),
  );
  const asked: AuditRequest[] = [];
  return {
    asked,
    readPage: async (request: AuditRequest) => {
      asked.push(request);
      const from = Number(request.cursor ?? 0);
      const to = from + (request.limit ?? 50);
      return {
        items: all.slice(from, to),
        totalItems: count,
        nextCursor: to < count ? String(to) : undefined,
      };
    },
  };
}

describe('readRecords', () => {
  // prettier-ignore
  test.each([
    ['nothing where there is nothing',   0,     10_000, 0,      1],
    ['one page',                         500,   10_000, 500,    1],
    ['page after page',                  1_200, 10_000, 1_200,  3],
    ['no more than enough',              1_200, 700,    700,    2],
    ['exactly enough',                   1_000, 1_000,  1_000,  2],
  ])('reads %s', async (_case, count, most, expected, requests) => {
    const store = aStore(count);
    const { records, totalItems } = await readRecords(
      store.readPage,
      { by: 'elif' },
      most,
    );
    expect(records.map(({ id }) => id)).toEqual(
      Array.from({ length: expected }, (_, index) => String(index)),
    );
    expect(totalItems).toBe(count);
    expect(store.asked).toHaveLength(requests);
    expect(store.asked.every(({ by }) => by === 'elif')).toBe(true);
  });
});
