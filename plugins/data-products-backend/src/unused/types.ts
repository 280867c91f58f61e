// SPDX-License-Identifier: Apache-2.0

import {
  ReadingUse,
  WritingUse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { TopicReader, Unknown } from '../live/types';

/** What is known of how a product is used; judged when somebody asks, by the days that they ask for. */
export interface ProductUse {
  /** ISO 8601: of its oldest topic; absent when nobody tells. */
  createdAt?: string;
  ports: PortUse[];
  /** Who declares in the catalog or in the portal to read it. */
  declaredCount: number;
  /** What else was seen to read it; why nobody can tell, when a source did not answer. */
  others: { count: number; problem?: Unknown };
}

/** What is known of how one topic is used. */
export interface PortUse {
  /** ISO 8601, as it was last known; `null` when it holds no record. */
  lastRecordAt?: string | null;
  /** Why there may be a newer record that nobody knows of. */
  writingProblem?: Unknown;
  /** Whether a record was ever written, also one that is deleted; absent when nobody tells. */
  wasWritten?: boolean;
  /** Every group that is known to have committed in it. */
  readers: TopicReader[];
  /** Why there may be readers that nobody knows of. */
  readingProblem?: Unknown;
  /** ISO 8601: since when the groups of its cluster are looked at. */
  watchedSince?: string;
}

/** What is said of a product. */
export interface JudgedUse {
  writing: WritingUse;
  reading: ReadingUse;
}
