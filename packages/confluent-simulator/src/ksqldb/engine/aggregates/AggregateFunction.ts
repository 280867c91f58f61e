// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import type { Parameter } from '../functions/ScalarFunction';
import type { Value } from '../types';

/** What has been added up for one group. */
export interface Accumulator {
  add(args: readonly Value[]): void;
  /** Takes back what was added; only of functions that can be applied to tables. */
  remove?(args: readonly Value[]): void;
  result(): Value;
}

export interface AggregateFunction {
  name: string;
  description: string;
  /** Each list of parameters that it takes. */
  parameters: Parameter[][];
  returns(types: SqlType[]): SqlType;
  /** How the result's type is told before the arguments are known. */
  returnsText: string;
  start(types: SqlType[]): Accumulator;
}
