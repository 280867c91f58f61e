// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from '../http/ConfluentApiError';
import { SchemaVersion } from './types';

/** The registry silently falls back to its default for anything larger. */
const LARGEST_PAGE = 1000;

/**
 * Yields pages until an empty one: a page shorter than asked for is not taken for the last, because the registry may have
 * a lower limit of its own. When an answer has more bytes than allowed, pages are half as large from then on.
 */
export async function* readSchemaPages(
  readPage: (page: {
    offset: number;
    limit: number;
  }) => Promise<SchemaVersion[]>,
): AsyncGenerator<SchemaVersion[]> {
  let limit = LARGEST_PAGE;
  let offset = 0;
  for (;;) {
    let schemas: SchemaVersion[];
    try {
      schemas = await readPage({ offset, limit });
    } catch (error) {
      if (!isTooLarge(error) || limit === 1) throw error;
      limit = Math.floor(limit / 2);
      continue;
    }
    if (schemas.length === 0) return;
    yield schemas;
    offset += schemas.length;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ConfluentApiError && error.failure === 'tooLarge';
}
