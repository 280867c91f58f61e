// SPDX-License-Identifier: Apache-2.0

/** What the names of sorting and facets begin with that are about columns of other plugins. */
const EXTRA = 'extra:';

/** Names the column of another plugin where columns and facets of ours may be named, too. */
export type ExtraColumnKey = `${typeof EXTRA}${string}`;

/** Names every column of other plugins that is a facet; no column has such an id. */
export const EVERY_EXTRA_FACET = `${EXTRA}*` satisfies ExtraColumnKey;

export function extraColumnKey(columnId: string): ExtraColumnKey {
  return `${EXTRA}${columnId}`;
}

/** The id of the column that is named; `undefined` for one of ours. */
export function extraColumnIn(key: string): string | undefined {
  return key.startsWith(EXTRA) ? key.slice(EXTRA.length) : undefined;
}

export function isExtraColumnKey(key: string): key is ExtraColumnKey {
  return key.startsWith(EXTRA);
}
