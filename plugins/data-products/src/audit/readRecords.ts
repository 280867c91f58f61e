// SPDX-License-Identifier: Apache-2.0
import type {
  AuditRecord,
  AuditRequest,
  AuditResponse,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The back end answers with no more at once. */
const AT_ONCE = 500;

export interface ReadRecords {
  /** Newest first. */
  records: AuditRecord[];
  /** How many there are in all. */
  totalItems: number;
}

/**
 * Reads events page by page until there are no more, or enough.
 *
 * @param most - So many are given at most, the newest ones.
 */
export async function readRecords(
  readPage: (request: AuditRequest) => Promise<AuditResponse>,
  filter: AuditRequest,
  most: number,
): Promise<ReadRecords> {
  const records: AuditRecord[] = [];
  let page: AuditResponse | undefined;
  do {
    page = await readPage({
      ...filter,
      limit: Math.min(AT_ONCE, most - records.length),
      cursor: page?.nextCursor,
    });
    records.push(...page.items);
  } while (page.nextCursor !== undefined && records.length < most);
  return { records, totalItems: Math.max(page.totalItems, records.length) };
}
