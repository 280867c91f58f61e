// SPDX-License-Identifier: Apache-2.0

import { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

/** Something of a product that is different from when watchers were told last. */
export type News =
  | {
      kind: 'freshness';
      event: 'broken';
      topic: string;
      /** ISO 8601 */
      lastRecordAt: string;
      promisedSeconds: number;
    }
  | { kind: 'freshness'; event: 'kept' }
  | {
      kind: 'schema';
      subject: string;
      /** The newest one. */
      version: number;
      /** By the verdict about it, or about another one that came since. */
      isIncompatible: boolean;
    }
  | {
      kind: 'consumers';
      event: 'reads' | 'stopped' | 'gone';
      groupId: string;
    }
  | {
      kind: 'lifecycle';
      event: ProductStatus;
      /** Only of `deprecated`. */
      endsOn?: string;
      /** Title of the product to use instead; only of `deprecated`. */
      successor?: string;
    }
  | { kind: 'lifecycle'; event: 'gone' | 'back' }
  | {
      kind: 'level';
      event: 'rose' | 'fell';
      /** Of the scorecard. */
      title: string;
      /** Titles of levels; absent where it is none. */
      from?: string;
      to?: string;
    };

/** How much it matters to whoever is told. */
export type NewsSeverity = 'low' | 'normal' | 'high';

/** What follows from a look at something: what is remembered of it, and what watchers are told. */
export interface Planned<Mark> {
  mark: Mark;
  news: News[];
}

const freshnessMark = z.object({
  /** As watchers were told last. */
  isBroken: z.boolean(),
  /** When they were last told that it is broken. ISO 8601. */
  brokenToldAt: z.string().optional(),
});

const schemaMark = z.object({
  subjects: z.array(z.object({ subject: z.string(), version: z.number() })),
});

const groupMark = z.object({
  clusterId: z.string(),
  groupId: z.string(),
  isReading: z.boolean(),
  /** ISO 8601 */
  seenAt: z.string(),
  /** Since when a group that was reading seems to have stopped. ISO 8601. */
  stoppingSince: z.string().optional(),
  /** When watchers were last told that it stopped. ISO 8601. */
  stopToldAt: z.string().optional(),
  /** It stopped, and they were not told because they were not long ago. */
  isSilent: z.boolean().optional(),
});

const consumersMark = z.object({ groups: z.array(groupMark) });

const lifecycleMark = z.object({
  /** Absent when the product is gone. */
  lifecycle: z
    .enum(['proposed', 'draft', 'active', 'deprecated', 'retired'])
    .optional(),
  endsOn: z.string().optional(),
  successor: z.string().optional(),
  /** ISO 8601 */
  goneSince: z.string().optional(),
});

const levelMark = z.object({
  /** Id of the level as watchers know it; absent when it is none. */
  level: z.string().optional(),
});

export type FreshnessMark = z.infer<typeof freshnessMark>;
export type SchemaMark = z.infer<typeof schemaMark>;
export type GroupMark = z.infer<typeof groupMark>;
export type ConsumersMark = z.infer<typeof consumersMark>;
export type LifecycleMark = z.infer<typeof lifecycleMark>;
export type LevelMark = z.infer<typeof levelMark>;

/** How what is remembered of each kind is read back. */
export const MARKS = {
  freshness: freshnessMark,
  schema: schemaMark,
  consumers: consumersMark,
  lifecycle: lifecycleMark,
  level: levelMark,
};
