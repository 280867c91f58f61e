// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from './EngineError';
import type { ResultRow, SelectPlan } from './types';

/** Answers a pull query. */
export function runPull(
  _plan: SelectPlan,
  _options: { nowMs: number },
): ResultRow[] {
  throw new SimulatorLimit('run queries');
}
