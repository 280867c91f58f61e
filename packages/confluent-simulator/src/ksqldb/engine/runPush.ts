// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from './EngineError';
import type { PushRun, SelectPlan, StartFrom } from './types';

/** Starts a push query. */
export function runPush(
  _plan: SelectPlan,
  _options: { nowMs: number; from?: StartFrom },
): PushRun {
  throw new SimulatorLimit('run queries');
}
