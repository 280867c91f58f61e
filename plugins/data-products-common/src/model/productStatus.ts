// SPDX-License-Identifier: Apache-2.0
import { ProductStatus } from './product';
import { createSpellings, findTerm } from './spellings';

/** In the order in which a product passes through them. */
export const PRODUCT_STATUSES = [
  'proposed',
  'draft',
  'active',
  'deprecated',
  'retired',
] as const satisfies readonly ProductStatus[];

const spellings = createSpellings<ProductStatus>(PRODUCT_STATUSES);

/** What a lifecycle attribute says. */
export type WrittenStatus =
  { status: ProductStatus } | { status: 'unrecognized'; value: string };

/**
 * Reads a lifecycle attribute. Blank text says nothing (`undefined`); text that is no status is kept, trimmed,
 * as `unrecognized`.
 */
export function parseProductStatus(
  text: string | undefined,
): WrittenStatus | undefined {
  const value = text?.trim();
  if (!value) return undefined;

  const status = findTerm(spellings, value);
  return status ? { status } : { status: 'unrecognized', value };
}
