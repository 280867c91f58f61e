// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from '../EngineError';
import type { WindowClause } from '../parse/Select';
import type { TimeWindow } from '../types';

export type FixedWindows = Exclude<WindowClause, { type: 'SESSION' }>;

/** How late a record may be when the statement says nothing of it. */
const GRACE_MS = 24 * 60 * 60 * 1000;

export function graceMsOf({ graceMs = GRACE_MS }: FixedWindows): number {
  return graceMs;
}

/** @throws SimulatorLimit for windows that grow. */
export function fixedWindows(
  window: WindowClause | undefined,
): FixedWindows | undefined {
  if (window?.type === 'SESSION') {
    throw new SimulatorLimit('evaluate SESSION windows');
  }
  return window;
}

/** The windows that a time is in, oldest first; their bounds are multiples of the advance since 1970. */
export function windowsAt(
  window: FixedWindows,
  timestampMs: number,
): TimeWindow[] {
  const { sizeMs } = window;
  const advanceMs = window.type === 'HOPPING' ? window.advanceMs : sizeMs;
  const windows: TimeWindow[] = [];
  const last = Math.floor(timestampMs / advanceMs) * advanceMs;
  for (
    let startMs = last;
    startMs > timestampMs - sizeMs;
    startMs -= advanceMs
  ) {
    if (startMs >= 0) windows.unshift({ startMs, endMs: startMs + sizeMs });
  }
  return windows;
}
