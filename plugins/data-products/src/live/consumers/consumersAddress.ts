// SPDX-License-Identifier: Apache-2.0
import type { TableSort } from '@data-mesh/backstage-plugin-data-products-react';

/** What the list can be narrowed down to. */
export const CONSUMER_STATES = ['behind', 'stopped', 'declaredOnly'] as const;

export type ConsumerState = (typeof CONSUMER_STATES)[number];

export const CONSUMER_SORTS = ['consumer', 'owner', 'lag'] as const;

export type ConsumerSort = (typeof CONSUMER_SORTS)[number];

/** A group among those of all clusters. */
export interface GroupAddress {
  clusterId: string;
  groupId: string;
}

/** What the page shows, as its address holds it. */
export interface ConsumersAddress {
  /** Part of the name, a group id or the owner. */
  text: string;
  state?: ConsumerState;
  /** Id of what tells of a consumer. */
  evidence?: string;
  sort: { columnId: ConsumerSort; order: TableSort['order'] };
  /** Whose details are looked at. */
  group?: GroupAddress;
}

/** Who is furthest behind comes first. */
export const DEFAULT_SORT: ConsumersAddress['sort'] = {
  columnId: 'lag',
  order: 'descending',
};

/** Reads an address; whatever in it makes no sense counts as absent. */
export function consumersAddressFromSearch(
  search: URLSearchParams,
): ConsumersAddress {
  const clusterId = search.get('cluster');
  const groupId = search.get('group');
  return {
    text: search.get('text') ?? '',
    state: consumerStateFromText(search.get('state')),
    evidence: search.get('evidence') || undefined,
    sort: sortFromText(search.get('sort')),
    group: clusterId && groupId ? { clusterId, groupId } : undefined,
  };
}

export function consumerStateFromText(
  text: string | null,
): ConsumerState | undefined {
  return CONSUMER_STATES.find(state => state === text);
}

/** The shortest address that reads back as the same. */
export function searchFromConsumersAddress(
  address: ConsumersAddress,
): URLSearchParams {
  const { text, state, evidence, sort, group } = address;
  const search = new URLSearchParams();
  if (text) search.set('text', text);
  if (state) search.set('state', state);
  if (evidence) search.set('evidence', evidence);
  if (textOfSort(sort) !== textOfSort(DEFAULT_SORT)) {
    search.set('sort', textOfSort(sort));
  }
  if (group) {
    search.set('cluster', group.clusterId);
    search.set('group', group.groupId);
  }
  return search;
}

/** The sort that a column of the table stands for. */
export function sortFromTable(sort: TableSort): ConsumersAddress['sort'] {
  const columnId = CONSUMER_SORTS.find(known => known === sort.columnId);
  return columnId ? { columnId, order: sort.order } : DEFAULT_SORT;
}

/** `lag` ascending, `-lag` descending. */
function textOfSort({ columnId, order }: ConsumersAddress['sort']): string {
  return order === 'descending' ? `-${columnId}` : columnId;
}

function sortFromText(text: string | null): ConsumersAddress['sort'] {
  const columnId = CONSUMER_SORTS.find(
    known => known === text?.replace(/^-/, ''),
  );
  if (!columnId) return DEFAULT_SORT;
  return {
    columnId,
    order: text?.startsWith('-') ? 'descending' : 'ascending',
  };
}
