// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { KnownProduct } from '../../store/types';
import { compareText } from '../assembly/compareText';
import { identityOf } from '../assembly/topicIdentity';

/** A product of which a listing that was read to its end shows at least one topic, and that takes part. */
export interface ListedProduct {
  key: ProductKey;
  contentHash: string;
  qualifiedNames: string[];
}

export interface PlanInput {
  known: KnownProduct[];
  listed: ListedProduct[];
  /** How many topics carried the marker tag, in scope or not. */
  topicsListed: number;
  /** Qualified names of topics that were listed, but of which no product can be made. */
  quarantined: string[];
  /** The products that wait for a person since an earlier sync. */
  pendingHold: ReadonlySet<ProductKey>;
  /**
   * Products that an operation of ours wrote to lately, also those that it took away. Lists show that late, so what one says
   * differently of them has to be read directly; they neither count as missing nor wait for a person.
   */
  ownWrites?: ReadonlySet<ProductKey>;
  /** Products that an operation of ours is writing to; they stay as they are until it is done, and stores them itself. */
  underWay?: ReadonlySet<ProductKey>;
  /** When the listing began. ISO 8601. */
  readStartedAt: string;
}

/** Ports that have to be read directly: those that a complete listing lacks, because nothing else may take them away. */
export interface Confirmation {
  key: ProductKey;
  /** Never empty. */
  qualifiedNames: string[];
  /** These are all of its ports; what the listing says of any does not count. */
  isWhole?: true;
}

export type PlannedSync =
  /** The listing cannot be the whole; nothing may change. */
  | { status: 'incomplete'; because: string }
  | {
      status: 'planned';
      /** New and changed products that lost no port. */
      upserts: ProductKey[];
      /** Products that are listed differently, but stay as they are for now. */
      withheld: ProductKey[];
      /** Kept products that are listed again. */
      reappeared: ProductKey[];
      confirmations: Confirmation[];
      /** What waits for a person; empty when nothing does. Sorted. */
      held: ProductKey[];
    };

/** So many products may always disappear without a person. */
const SMALL_REMOVAL = 5;
const SMALL_REMOVAL_FRACTION = 0.1;

/** How many products of an environment may disappear at once without a person. */
export function removalLimit(knownProducts: number): number {
  return Math.max(SMALL_REMOVAL, knownProducts * SMALL_REMOVAL_FRACTION);
}

/**
 * Decides what a complete listing means for what the store holds.
 *
 * - An equal product is left alone, and so is one of which the store holds something read after the listing began.
 * - A missing product, also one that left the scope, has to be read directly; when more are missing than the limit, all
 *   of them wait for a person instead. What waits already goes on waiting while it is missing.
 * - A product that lost some of its ports has to be read directly, too, before anything about it changes.
 * - A product that an operation of ours wrote to lately is read directly, whole, when the listing differs.
 * - A product with a quarantined topic stays as it is, and so does a missing one that a person decided to keep.
 */
export function planSync(input: PlanInput): PlannedSync {
  const { known, listed, topicsListed, pendingHold, ownWrites, underWay } =
    input;
  if (topicsListed === 0 && known.length > 0) {
    return {
      status: 'incomplete',
      because: `it is empty, although the environment had products (${known.length})`,
    };
  }

  const listedByKey = new Map(listed.map(product => [product.key, product]));
  const isJudged = judgedBy(input);
  const judged = known.filter(isJudged);
  const missing = judged.filter(
    ({ key, isKept }) => !isKept && !listedByKey.has(key),
  );
  const counted = missing.filter(({ key }) => !ownWrites?.has(key));
  const isLarge = counted.length > removalLimit(known.length);
  const held = new Set(
    counted
      .map(({ key }) => key)
      .filter(key => isLarge || pendingHold.has(key)),
  );
  const knownByKey = new Map(known.map(product => [product.key, product]));
  const isChanged = ({ key, contentHash }: ListedProduct) =>
    knownByKey.get(key)?.contentHash !== contentHash;
  const isWithheld = ({ key }: ListedProduct) => {
    const product = knownByKey.get(key);
    return product ? !isJudged(product) : underWay?.has(key) === true;
  };
  const doubted = listed.filter(
    product =>
      ownWrites?.has(product.key) && isChanged(product) && !isWithheld(product),
  );
  const doubtedKeys = new Set(doubted.map(({ key }) => key));
  const shrunk = judged.flatMap(product => {
    if (doubtedKeys.has(product.key)) return [];
    const listedProduct = listedByKey.get(product.key);
    const lost = listedProduct ? lostPorts(product, listedProduct) : [];
    return lost.length > 0 ? [{ key: product.key, qualifiedNames: lost }] : [];
  });

  const confirmedKeys = new Set([
    ...doubtedKeys,
    ...shrunk.map(({ key }) => key),
  ]);
  const changed = listed.filter(
    product => isChanged(product) && !confirmedKeys.has(product.key),
  );
  return {
    status: 'planned',
    upserts: changed
      .filter(product => !isWithheld(product))
      .map(({ key }) => key),
    withheld: changed.filter(isWithheld).map(({ key }) => key),
    reappeared: judged
      .filter(({ key, isKept }) => isKept && listedByKey.has(key))
      .map(({ key }) => key),
    confirmations: [
      ...missing
        .filter(({ key }) => !held.has(key))
        .map(({ key, qualifiedNames }) => ({ key, qualifiedNames })),
      ...shrunk,
      ...doubted.map(({ key, qualifiedNames }) => ({
        key,
        qualifiedNames: union(
          knownByKey.get(key)?.qualifiedNames ?? [],
          qualifiedNames,
        ),
        isWhole: true as const,
      })),
    ],
    held: [...held].sort(compareText),
  };
}

/** Whether the listing may decide about a product: it is newer than what is stored, and all of it could be read. */
function judgedBy({
  readStartedAt,
  quarantined,
  underWay,
}: PlanInput): (product: KnownProduct) => boolean {
  const unreadable = new Set(quarantined.map(identityOf));
  return product =>
    product.readStartedAt <= readStartedAt &&
    !underWay?.has(product.key) &&
    (unreadable.size === 0 ||
      !product.qualifiedNames.some(name => unreadable.has(identityOf(name))));
}

/** One spelling of each topic. */
function union(names: readonly string[], others: readonly string[]): string[] {
  return [
    ...new Map(
      [...others, ...names].map(name => [identityOf(name), name]),
    ).values(),
  ];
}

function lostPorts(known: KnownProduct, listed: ListedProduct): string[] {
  const names = new Set(listed.qualifiedNames);
  const lost = known.qualifiedNames.filter(name => !names.has(name));
  if (lost.length === 0) return lost;
  const identities = new Set(listed.qualifiedNames.map(identityOf));
  return lost.filter(name => !identities.has(identityOf(name)));
}
