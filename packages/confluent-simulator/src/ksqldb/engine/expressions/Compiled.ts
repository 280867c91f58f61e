// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import type { Value } from '../types';

/** What an expression is evaluated on: the values of all columns in reach, by slot. */
export type Tuple = readonly Value[];

/** An expression of which everything is known but the row. Evaluating never throws: what goes wrong is null. */
export interface Compiled {
  /** Without one it is the NULL literal. */
  type: SqlType | undefined;
  evaluate(tuple: Tuple): Value;
  /** A pseudo column of time, a BIGINT that may be compared with a text of a time. */
  isTime?: boolean;
}

export const BOOLEAN: SqlType = { base: 'BOOLEAN' };
export const INTEGER: SqlType = { base: 'INTEGER' };
export const BIGINT: SqlType = { base: 'BIGINT' };
export const DOUBLE: SqlType = { base: 'DOUBLE' };
export const STRING: SqlType = { base: 'STRING' };

/** The same text for the same types. */
export function sameType(left: SqlType, right: SqlType): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
