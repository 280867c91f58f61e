// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from './EngineError';
import type { PersistentRun, SelectPlan, StartFrom } from './types';

/** Starts a persistent query. */
export function runPersistent(
  _plan: SelectPlan,
  _options: { nowMs: number; from?: StartFrom },
): PersistentRun {
  throw new SimulatorLimit('run queries');
}
