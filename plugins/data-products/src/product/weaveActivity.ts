// SPDX-License-Identifier: Apache-2.0
import type {
  Operation,
  ProductChange,
  SchemaChange,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Something that happened to a product. */
export type ActivityEntry =
  | { type: 'change'; at: string; change: ProductChange }
  | { type: 'operation'; at: string; operation: Operation }
  | { type: 'schema'; at: string; change: SchemaChange };

/** From when to when a page of changes reaches; open where there is no page before, or none after. */
export interface Reach {
  /** The newest instant that is on the page. */
  to?: string;
  /** The newest instant that is on the page after. */
  after?: string;
}

/**
 * The page of changes with what else falls between them, newest first.
 *
 * @param changes - Newest first.
 * @param others - Those of any time; each is on exactly one of the pages.
 */
export function weaveActivity(
  changes: ProductChange[],
  others: ActivityEntry[],
  reach: Reach,
): ActivityEntry[] {
  const { to, after } = reach;
  const within = others.filter(({ at }) => {
    const isOlderThanPageBefore = to === undefined || time(at) <= time(to);
    const isNewerThanPageAfter = after === undefined || time(at) > time(after);
    return isOlderThanPageBefore && isNewerThanPageAfter;
  });
  const entries: ActivityEntry[] = [
    ...changes.map(change => ({
      type: 'change' as const,
      at: change.at,
      change,
    })),
    ...within,
  ];
  return entries.sort((a, b) => time(b.at) - time(a.at));
}

export function operationEntry(operation: Operation): ActivityEntry {
  return { type: 'operation', at: operation.requestedAt, operation };
}

export function schemaEntry(change: SchemaChange): ActivityEntry {
  return { type: 'schema', at: change.at, change };
}

const time = (at: string) => Date.parse(at);
