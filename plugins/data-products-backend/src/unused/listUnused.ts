// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  ProductStatus,
  ProductSummary,
  UnusedFacet,
  UnusedKind,
  UnusedProduct,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreTable } from '../explore/exploreTable';
import {
  failedConditions,
  FacetCondition,
  facetConditions,
} from '../explore/facets/facetConditions';
import { FacetCounter } from '../explore/facets/FacetCounter';
import { ListReader } from '../explore/listProducts';
import { judgeUse, kindsOf } from './judgeUse';
import { ProductUse } from './types';

const DEFAULT_DAYS = 30;
const DEFAULT_LIMIT = 100;

/** Of these it is expected that nobody uses them. */
const ENDING = new Set<ProductStatus>(['deprecated', 'retired']);

const FACETS: readonly UnusedFacet[] = ['owner', 'domain'];

interface Finding {
  product: UnusedProduct;
  kinds: UnusedKind[];
}

/**
 * Judges, counts, and cuts the page. What the reader may not read is in no item, no choice and no count.
 *
 * @param known.uses - What is known of each product's use; one that is not in it came since, and is too new to be judged.
 */
export function listUnused(
  table: ExploreTable,
  request: UnusedProductsRequest,
  known: {
    uses: ReadonlyMap<ProductKey, ProductUse>;
    reader: Required<ListReader>;
    now: Date;
  },
): Omit<UnusedProductsResponse, 'readAt'> {
  const { days = DEFAULT_DAYS, offset = 0, limit = DEFAULT_LIMIT } = request;
  const { uses, reader, now } = known;
  const chosen = chosenConditions(request, table);
  const conditions = [...chosen, ...mineConditions(request, table, reader)];
  const counter = new FacetCounter(FACETS, table, chosen);
  const counts = { neverWritten: 0, silent: 0, unread: 0, unknown: 0 };
  const found: Finding[] = [];
  let judgedCount = 0;
  let tooNewCount = 0;
  for (const row of table.sorted({ sortBy: 'title', sortOrder: 'ascending' })) {
    const use = uses.get(row.entry.key);
    if (!use || !reader.isReadable(row.entry)) continue;
    counter.see(row);
    const failed = failedConditions(row, conditions);
    if (failed.count > 1) continue;
    const judged = judgeUse(use, { now, days });
    const kinds = judged ? kindsOf(judged) : [];
    const isListed = isWanted(kinds, request.kind);
    if (isListed) counter.count(row, failed.first);
    if (failed.count > 0) continue;
    if (!judged) {
      tooNewCount += 1;
      continue;
    }
    judgedCount += 1;
    for (const kind of kinds) counts[kind] += 1;
    if (isListed) {
      found.push({ product: { ...briefly(row.summary), ...judged }, kinds });
    }
  }
  const { owner = [], domain = [] } = counter.facets();
  return {
    items: found
      .sort(bySureness)
      .slice(offset, offset + limit)
      .map(({ product }) => product),
    totalItems: found.length,
    counts,
    facets: { owner, domain },
    judgedCount,
    tooNewCount,
  };
}

/** Those of *Explore*; an entity ref counts whatever its case. */
function chosenConditions(
  { environment, owner, domain }: UnusedProductsRequest,
  { dictionaries }: ExploreTable,
): FacetCondition[] {
  const valuesOf = (facet: UnusedFacet, text: string | undefined) => {
    if (text === undefined) return [];
    return [dictionaries[facet].find(text) ? text : text.toLowerCase()];
  };
  return facetConditions(
    {
      environment: environment === undefined ? [] : [environment],
      owner: valuesOf('owner', owner),
      domain: valuesOf('domain', domain),
    },
    dictionaries,
  );
}

/** That the owner is one of the reader's, as if each of them was chosen. */
function mineConditions(
  { isMine }: UnusedProductsRequest,
  { dictionaries }: ExploreTable,
  { isOwned }: Required<ListReader>,
): FacetCondition[] {
  if (!isMine) return [];
  const mine = dictionaries.owner.nodes.filter(({ value }) => isOwned(value));
  return [{ facet: 'owner', chosen: new Set(mine.map(n => n.number)) }];
}

/** What nobody can tell of is shown only to who asks for it. */
function isWanted(
  kinds: readonly UnusedKind[],
  kind: UnusedKind | undefined,
): boolean {
  return kind === undefined
    ? kinds.some(each => each !== 'unknown')
    : kinds.includes(kind);
}

function briefly(
  summary: ProductSummary,
): Omit<UnusedProduct, 'writing' | 'reading'> {
  return {
    entityRef: summary.entityRef,
    title: summary.title,
    environmentId: summary.environmentId,
    lifecycle: summary.lifecycle,
    endsOn: summary.endsOn,
    successorRef: summary.successorRef,
    ownerRef: summary.ownerRef,
    ownerText: summary.ownerText,
    domainRef: summary.domainRef,
    topics: summary.topics,
  };
}

function bySureness(a: Finding, b: Finding): number {
  return (
    Number(ENDING.has(a.product.lifecycle)) -
      Number(ENDING.has(b.product.lifecycle)) ||
    surenessOf(b.kinds) - surenessOf(a.kinds) ||
    compare(lastUsedAt(a.product), lastUsedAt(b.product)) ||
    compare(a.product.title, b.product.title) ||
    compare(a.product.entityRef, b.product.entityRef)
  );
}

/** Neither written nor read is surer than one of them, and that surer when nothing speaks to the contrary that nobody knows. */
function surenessOf(kinds: readonly UnusedKind[]): number {
  const known = kinds.filter(kind => kind !== 'unknown').length;
  const isCertain = known === kinds.length;
  return 2 * known + Number(isCertain);
}

/** Empty when it never was. */
function lastUsedAt({ writing, reading }: UnusedProduct): string {
  const writtenAt = 'lastRecordAt' in writing ? writing.lastRecordAt : '';
  const readAt = reading.lastGroup?.activeAt ?? '';
  return writtenAt > readAt ? writtenAt : readAt;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
