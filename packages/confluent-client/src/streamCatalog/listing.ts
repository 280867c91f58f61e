// SPDX-License-Identifier: Apache-2.0
import { IncompleteReadError } from '../http/ConfluentApiError';

/** How many rows to skip and how many to read. */
export interface PageRequest {
  offset: number;
  limit: number;
}

/** Reads one page of one slice of a listing. */
export type ReadPage<Row, Slice> = (
  slice: Slice,
  page: PageRequest,
) => Promise<Row[]>;

interface Addressed {
  qualifiedName: string;
}

export interface ListingOptions<Row extends Addressed, Slice> {
  /** For errors. */
  operation: string;
  pageSize: number;
  readPage: ReadPage<Row, Slice>;
}

/** Index engines usually refuse to skip more rows than this, so nothing beyond it is asked for without need. */
const SAFE_OFFSET = 10_000;

/** Two pages of one slice do not fit together. */
class Contradiction extends Error {}

/**
 * Yields the rows of one slice, every row once. Each page begins with the last row of the page before it,
 * so that rows that moved while it was read, and pages that went missing or came twice, are noticed;
 * the slice is then read again from its start.
 *
 * @throws IncompleteReadError when the pages contradict each other the second time too.
 */
export async function* readSlice<Row extends Addressed, Slice>(
  slice: Slice,
  options: ListingOptions<Row, Slice>,
): AsyncGenerator<Row[]> {
  const yielded = new Set<string>();
  for (let isSecondTry = false; ; isSecondTry = true) {
    try {
      for await (const rows of readPages(slice, options)) {
        yield unseen(rows, yielded);
      }
      return;
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      if (isSecondTry) {
        const { operation } = options;
        throw new IncompleteReadError({ operation, because: error.message });
      }
    }
  }
}

async function* readPages<Row extends Addressed, Slice>(
  slice: Slice,
  { pageSize, readPage }: ListingOptions<Row, Slice>,
): AsyncGenerator<Row[]> {
  const names = new Set<string>();
  let last: string | undefined;
  let size: number;
  do {
    const offset = last === undefined ? 0 : names.size - 1;
    const rows = await readPage(slice, { offset, limit: pageSize });
    size = rows.length;
    if (last !== undefined && rows.shift()?.qualifiedName !== last) {
      throw new Contradiction(
        `the page at offset ${offset} does not go on where the one before it ended`,
      );
    }
    for (const { qualifiedName } of rows) {
      if (names.has(qualifiedName)) {
        throw new Contradiction(`'${qualifiedName}' is listed twice`);
      }
      names.add(qualifiedName);
      last = qualifiedName;
    }
    yield rows;
  } while (size >= pageSize);
}

/**
 * Yields every row of a listing once, slice by slice, and ends normally only when the listing as a whole has no row beyond
 * those; otherwise reads it once more, unsliced. That question is left out where its answer is known, because the slices
 * leave nothing out, and asking could be refused, because there are very many rows.
 *
 * @throws IncompleteReadError when there are still rows that no page holds, or pages contradict each other.
 */
export async function* readListing<Row extends Addressed, Slice>(
  options: ListingOptions<Row, Slice> & {
    slices: Slice[];
    /** The slice that is the whole listing. */
    whole: Slice;
    /** Whether every row is sure to be in one of the slices. */
    slicesLeaveNothingOut: boolean;
  },
): AsyncGenerator<Row[]> {
  const { operation, slices, whole, slicesLeaveNothingOut, readPage } = options;
  const yielded = new Set<string>();
  const isWhole = async () => {
    const offset = yielded.size;
    if (slicesLeaveNothingOut && offset >= SAFE_OFFSET) return true;
    return (await readPage(whole, { offset, limit: 1 })).length === 0;
  };

  for (const slice of slices) {
    for await (const rows of readSlice(slice, options)) {
      yield unseen(rows, yielded);
    }
  }
  if (await isWhole()) return;
  for await (const rows of readSlice(whole, options)) {
    yield unseen(rows, yielded);
  }
  if (await isWhole()) return;
  throw new IncompleteReadError({
    operation,
    because: `the listing goes on beyond the ${yielded.size} rows that its pages hold`,
  });
}

function unseen<Row extends Addressed>(rows: Row[], seen: Set<string>): Row[] {
  return rows.filter(({ qualifiedName }) => {
    if (seen.has(qualifiedName)) return false;
    seen.add(qualifiedName);
    return true;
  });
}
