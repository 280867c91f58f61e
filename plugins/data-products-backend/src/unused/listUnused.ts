// SPDX-License-Identifier: Apache-2.0

import {
  ProductStatus,
  ProductSummary,
  UnusedKind,
  UnusedProduct,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { judgeUse, kindsOf } from './judgeUse';
import { ProductUse } from './types';

const DEFAULT_DAYS = 30;
const DEFAULT_LIMIT = 100;

/** Of these it is expected that nobody uses them. */
const ENDING = new Set<ProductStatus>(['deprecated', 'retired']);

/** A product that the caller may read, with what is known of its use. */
export interface UsedProduct {
  summary: ProductSummary;
  use: ProductUse;
}

interface Finding {
  product: UnusedProduct;
  kinds: UnusedKind[];
}

/**
 * Judges, counts, and cuts the page.
 *
 * @param products - Only what the caller may read.
 * @param reader.isOwned - Whether an owner is the caller, or a group of theirs.
 */
export function listUnused(
  products: Iterable<UsedProduct>,
  request: UnusedProductsRequest,
  reader: { isOwned: (ownerRef: string | undefined) => boolean; now: Date },
): Omit<UnusedProductsResponse, 'readAt'> {
  const { days = DEFAULT_DAYS, offset = 0, limit = DEFAULT_LIMIT } = request;
  const meets = conditionOf(request, reader);
  const counts = { neverWritten: 0, silent: 0, unread: 0, unknown: 0 };
  const found: Finding[] = [];
  let judgedCount = 0;
  let tooNewCount = 0;
  for (const { summary, use } of products) {
    if (!meets(summary)) continue;
    const judged = judgeUse(use, { now: reader.now, days });
    if (!judged) {
      tooNewCount += 1;
      continue;
    }
    judgedCount += 1;
    const kinds = kindsOf(judged);
    for (const kind of kinds) counts[kind] += 1;
    if (isWanted(kinds, request.kind)) {
      found.push({ product: { ...briefly(summary), ...judged }, kinds });
    }
  }
  return {
    items: found
      .sort(bySureness)
      .slice(offset, offset + limit)
      .map(({ product }) => product),
    totalItems: found.length,
    counts,
    judgedCount,
    tooNewCount,
  };
}

function conditionOf(
  { environment, owner, domain, isMine }: UnusedProductsRequest,
  { isOwned }: { isOwned: (ownerRef: string | undefined) => boolean },
): (summary: ProductSummary) => boolean {
  const wanted = {
    environmentId: environment,
    ownerRef: owner?.toLowerCase(),
    domainRef: domain?.toLowerCase(),
  };
  return summary =>
    (wanted.environmentId ?? summary.environmentId) === summary.environmentId &&
    (wanted.ownerRef ?? summary.ownerRef) === summary.ownerRef &&
    (wanted.domainRef ?? summary.domainRef) === summary.domainRef &&
    (!isMine || isOwned(summary.ownerRef));
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
