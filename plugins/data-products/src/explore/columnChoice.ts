// SPDX-License-Identifier: Apache-2.0
import type { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import type { ExploreQuery } from './exploreQuery';

/** What is sorted by goes by the name the back end has for it. */
export const OWN_COLUMNS = [
  'title',
  'environment',
  'domain',
  'owner',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'topics',
  'formats',
  'tags',
  'pii',
  'issues',
  'changedAt',
] as const;

export type OwnColumnId = (typeof OWN_COLUMNS)[number];

/** A column of ours, or one that another plugin adds. */
export type ColumnId = OwnColumnId | `extra:${string}`;

/** How much room there is for columns. */
export type Room = 'wide' | 'medium' | 'narrow';

/** What is shown while nobody has chosen; where there is room, all that other plugins add follows. */
const USUAL: Record<Room, readonly OwnColumnId[]> = {
  wide: [
    'title',
    'domain',
    'owner',
    'lifecycle',
    'qualityTier',
    'slaTier',
    'issues',
    'changedAt',
  ],
  medium: ['title', 'domain', 'owner', 'lifecycle', 'qualityTier'],
  narrow: ['title', 'lifecycle', 'issues'],
};

/** What a column of another plugin goes by, in addresses and in requests. */
export function extraColumnId(column: ExploreColumn): `extra:${string}` {
  return `extra:${column.id}`;
}

/** All there are to choose from, in the order they are shown in. */
export function allColumnIds(extraColumns: ExploreColumn[]): ColumnId[] {
  return [...OWN_COLUMNS, ...extraColumns.map(extraColumnId)];
}

/** The columns to show, in their order; the title always. What is chosen and does not exist any more is left out. */
export function shownColumnIds(
  columns: ExploreQuery['columns'],
  extraColumns: ExploreColumn[],
  room: Room,
): ColumnId[] {
  if (columns === 'usual') {
    return [
      ...USUAL[room],
      ...(room === 'wide' ? extraColumns.map(extraColumnId) : []),
    ];
  }
  return allColumnIds(extraColumns).filter(
    id => id === 'title' || columns.includes(id),
  );
}
