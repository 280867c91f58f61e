// SPDX-License-Identifier: Apache-2.0

import {
  TopicAccess,
  TopicOfCluster,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreRow } from '../explore/exploreRow';
import { ExploreTable } from '../explore/exploreTable';
import { IsReadable } from '../explore/listProducts';
import { IsOwned } from '../references/createOwnership';

/** Finds the products of a topic; more than one when the catalog does not tell which cluster a port is on. */
export type FindProducts = (
  environmentId: string,
  topic: TopicOfCluster,
) => readonly ExploreRow[];

const byTable = new WeakMap<ExploreTable, FindProducts>();

/** Looks products up by their topics; a table is gone through once. */
export function productsByTopic(table: ExploreTable): FindProducts {
  const known = byTable.get(table);
  if (known) return known;
  const rows = new Map<string, ExploreRow[]>();
  for (const row of table.sorted({ sortBy: 'title', sortOrder: 'ascending' })) {
    for (const { name, clusterId } of row.entry.ports) {
      const key = keyOf(row.summary.environmentId, name, clusterId);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  const find: FindProducts = (environmentId, { topic, clusterId }) => [
    ...(rows.get(keyOf(environmentId, topic, clusterId)) ?? []),
    ...(rows.get(keyOf(environmentId, topic)) ?? []),
  ];
  byTable.set(table, find);
  return find;
}

function keyOf(environmentId: string, topic: string, clusterId = '-'): string {
  return `${environmentId}/${clusterId}/${topic}`;
}

/** What a caller may do, and may know. */
export interface TopicCaller {
  isReadable: IsReadable;
  isOwned: IsOwned;
  mayReadUnmasked: boolean;
  /** May tell a topic of no product from one of a product they may not read. */
  maySeeAbsence: boolean;
}

/** @param products - Of the topic. */
export function decideTopicAccess(
  topic: TopicOfCluster,
  products: readonly ExploreRow[],
  caller: TopicCaller,
): TopicAccess {
  const { clusterId, topic: name } = topic;
  const named = { clusterId, topic: name };
  const [product] = products;
  if (!product) {
    return { ...named, status: caller.maySeeAbsence ? 'noProduct' : 'hidden' };
  }
  if (!products.every(({ entry }) => caller.isReadable(entry))) {
    return { ...named, status: 'hidden' };
  }
  return {
    ...named,
    status: 'product',
    entityRef: product.summary.entityRef,
    title: product.summary.title,
    isOwned: products.every(({ summary }) => caller.isOwned(summary.ownerRef)),
    personalData: personalDataOf(products),
    mayReadUnmasked: caller.mayReadUnmasked,
  };
}

/** Whether any of the products, or a schema of theirs, is marked as personal; `unknown` when there is none of them. */
export function personalDataOf(
  products: readonly ExploreRow[],
): 'yes' | 'no' | 'unknown' {
  if (products.length === 0) return 'unknown';
  const known = products.map(({ summary }) => summary.hasPii);
  if (known.includes(true)) return 'yes';
  return known.includes(undefined) ? 'unknown' : 'no';
}
