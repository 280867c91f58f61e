// SPDX-License-Identifier: Apache-2.0
import type { LosslessNumber } from 'lossless-json';

/** A column of a source or of a query's result. */
export interface KsqlColumn {
  /** Without quotes. */
  name: string;
  /** As ksqlDB writes it, e.g. `DECIMAL(10, 2)`, `ARRAY<STRING>`, `STRUCT<\`F1\` STRING>`. */
  type: string;
  /** `key` is only told by pull queries and descriptions. */
  role?: 'key' | 'header';
}

/** A value of a row. Numbers keep every digit they came with. */
export type KsqlValue =
  | null
  | boolean
  | string
  | LosslessNumber
  | KsqlValue[]
  | { [name: string]: KsqlValue };

/** One row of a result, in the order of its columns. */
export type KsqlRow = KsqlValue[];
