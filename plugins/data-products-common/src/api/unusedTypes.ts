// SPDX-License-Identifier: Apache-2.0
import { ProductStatus } from '../model/product';
import { FacetValue } from './exploreTypes';

/** In which way a product is not used, or may not be. */
export const UNUSED_KINDS = [
  'neverWritten',
  'silent',
  'unread',
  'unknown',
] as const;

/**
 * `neverWritten`: no record was ever written · `silent`: none for so many days · `unread`: nobody has read for so many days ·
 * `unknown`: one of these may be so, and nobody can tell
 */
export type UnusedKind = (typeof UNUSED_KINDS)[number];

/** Whether somebody writes a product. */
export type WritingUse =
  | {
      verdict: 'written' | 'silent';
      /** ISO 8601: when the newest record was written. */
      lastRecordAt: string;
    }
  | { verdict: 'neverWritten' }
  | {
      verdict: 'unknown';
      /** For people: why nobody can tell, and what would help. */
      because: string;
    };

/** Whether somebody reads a product, with what speaks for it. */
export type ReadingUse = ReadingEvidence &
  (
    | { verdict: 'read' | 'unread' }
    | {
        verdict: 'unknown';
        /** For people: why nobody can tell, and what would help. */
        because: string;
      }
  );

/** Who reads a product, as far as it is known. */
export interface ReadingEvidence {
  /** The consumer group that was seen to read last, of those that have committed; absent when there is none. */
  lastGroup?: {
    groupId: string;
    /** ISO 8601; absent when it was not active since it is known. */
    activeAt?: string;
  };
  /** Consumer groups that have committed in any of its topics. */
  groupCount: number;
  /** Who declares in the catalog or in the portal to read it. */
  declaredCount: number;
  /** What else was seen to read it, such as queries and connectors. */
  otherCount: number;
  /** ISO 8601: since when the groups of all its clusters are looked at; absent while those of one are not. */
  watchedSince?: string;
}

/** A product that is not used, or of which nobody can tell. */
export interface UnusedProduct {
  entityRef: string;
  title: string;
  environmentId: string;
  /** Of a deprecated or retired one it is expected that nobody uses it. */
  lifecycle: ProductStatus;
  /** Of a deprecated one: its last day, and what to use instead, as far as they are known. */
  endsOn?: string;
  successorRef?: string;
  /** Absent when unresolved or missing; `ownerText` then says what was written. */
  ownerRef?: string;
  ownerText?: string;
  domainRef?: string;
  topics: string[];
  writing: WritingUse;
  reading: ReadingUse;
}

/** `GET /unused-products`; what is absent is no condition. */
export interface UnusedProductsRequest {
  /** How long nobody must have written or read, from 1 to 365; 30 when absent. What is newer is not judged. */
  days?: number;
  /** Any of these when absent, but `unknown`. */
  kind?: UnusedKind;
  environment?: string;
  /** A value as the facet gives it, such as an entity ref; choosing a group includes the groups within it. */
  owner?: string;
  /** A value as the facet gives it, such as an entity ref; choosing a domain includes its subdomains. */
  domain?: string;
  /** Only what the caller or their groups own. */
  isMine?: boolean;
  /** 100 when absent, at most 1,000. */
  limit?: number;
  offset?: number;
}

/** What unused products can be narrowed by, of what *Explore* has. */
export type UnusedFacet = 'owner' | 'domain';

/** The surest first, of those what is unused longest; deprecated and retired ones after all others. */
export interface UnusedProductsResponse {
  items: UnusedProduct[];
  /** Of all pages. */
  totalItems: number;
  /** By every condition but the kind; a product can be of two kinds. */
  counts: Record<UnusedKind, number>;
  /**
   * The owners and domains of what is listed on any page, counted by every condition but the facet's own; `isMine` is one of
   * the owner. In the order to show them, parents before their parts; what is chosen is there even where it leads to nothing.
   */
  facets: Record<UnusedFacet, FacetValue[]>;
  /** How many were looked at: those that meet every condition but the kind, and are old enough. */
  judgedCount: number;
  /** Not judged: newer than so many days. */
  tooNewCount: number;
  /** ISO 8601: when this was read from what the background knows. */
  readAt: string;
}
