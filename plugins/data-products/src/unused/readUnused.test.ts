// SPDX-License-Identifier: Apache-2.0
import type { UnusedProductsRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anUnusedProduct,
  anUnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { readUnused } from './readUnused';

/** A back end with so many products, which gives a page until it has given `given`. */
function readingOf(total: number, given = total) {
  const asked: UnusedProductsRequest[] = [];
  return {
    asked,
    readPage: async (request: UnusedProductsRequest) => {
      asked.push(request);
      const { limit = 0, offset = 0 } = request;
      const length = Math.max(0, Math.min(limit, given - offset));
      const items = Array.from({ length }, (_each, index) =>
        anUnusedProduct({ title: `product ${offset + index}` }),
      );
      return anUnusedProductsResponse(items, { totalItems: total });
    },
  };
}

// prettier-ignore
test.each<[string, number, number, number, number]>([
  //                                          total  given  read   questions
  ['nothing',                                 0,     0,     0,     1],
  ['one page',                                1_000, 1_000, 1_000, 1],
  ['several pages',                           1_001, 1_001, 1_001, 2],
  ['what is left when some vanish meanwhile', 2_000, 1_500, 1_500, 3],
])('reads %s', async (_case, total, given, read, questions) => {
  const { readPage, asked } = readingOf(total, given);
  const products = await readUnused(readPage, { days: 7 });
  expect(products).toHaveLength(read);
  expect(asked).toHaveLength(questions);
  expect(asked[0]).toEqual({ days: 7, limit: 1_000, offset: 0 });
});
