// SPDX-License-Identifier: Apache-2.0
import type { Expression } from './Expression';

/** A SELECT as it was written. */
export interface Select {
  items: SelectItem[];
  from: NamedSource;
  joins: Join[];
  window?: WindowClause;
  where?: Expression;
  /** Empty without the clause, as `partitionBy` is. */
  groupBy: Expression[];
  partitionBy: Expression[];
  having?: Expression;
  emit?: 'changes' | 'final';
  limit?: number;
}

export type SelectItem =
  /** `*`, or `source.*`. */
  | { is: 'all'; source?: string }
  | { is: 'expression'; expression: Expression; alias?: string };

export interface NamedSource {
  name: string;
  /** Its own name without AS. */
  alias: string;
}

export interface Join {
  kind: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL';
  with: NamedSource;
  /** Only between streams: how far apart in time two records may be. */
  within?: { beforeMs: number; afterMs: number };
  on: Expression;
}

export type WindowClause =
  | { type: 'TUMBLING'; sizeMs: number; graceMs?: number }
  | { type: 'HOPPING'; sizeMs: number; advanceMs: number; graceMs?: number }
  | { type: 'SESSION'; gapMs: number };
