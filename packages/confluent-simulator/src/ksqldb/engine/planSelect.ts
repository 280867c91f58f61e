// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from './EngineError';
import type { FindSource, SelectPlan } from './types';

export interface PlanOptions {
  find: FindSource;
  /** Name of the stream or table it is to fill, when it is the query of a CREATE … AS or INSERT INTO. */
  into?: { name: string; kind: 'STREAM' | 'TABLE' };
}

/**
 * Understands a SELECT.
 * @throws EngineError when ksqlDB would refuse it; SimulatorLimit when only the simulator does.
 */
export function planSelect(_text: string, _options: PlanOptions): SelectPlan {
  throw new SimulatorLimit('run queries');
}
