// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/** Which run of which action this is. */
export interface ActionRun {
  taskId: string;
  stepId: string;
  /** Of the iteration, where the scaffolder tells. */
  eachKey?: string;
  input: unknown;
}

/**
 * Names a run of an action, the same after a restart of the back end and different for each iteration of a step. Version 4.2
 * of the scaffolder does not tell actions which iteration they are; then what they are asked for tells iterations apart.
 */
export function operationKey(run: ActionRun): string {
  const iteration = run.eachKey ?? digest(run.input);
  return `${run.taskId}.${run.stepId}.${iteration}`;
}

function digest(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('hex')
    .slice(0, 16);
}

/** The same value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
