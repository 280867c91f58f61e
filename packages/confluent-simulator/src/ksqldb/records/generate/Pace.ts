// SPDX-License-Identifier: Apache-2.0
import { mix } from './hash';

export interface PaceOptions {
  seed: number;
  startMs: number;
  recordsPerSecond: number;
  /** How many records there are at the start, one a millisecond. */
  atOnce: number;
}

/** When each record of a topic comes into being. Never two in the wrong order. */
export class Pace {
  private readonly intervalMs: number;
  private readonly steadyFromMs: number;

  constructor(private readonly options: PaceOptions) {
    this.intervalMs = 1000 / options.recordsPerSecond;
    this.steadyFromMs = options.startMs + options.atOnce;
  }

  timeOf(index: number): number {
    const { seed, startMs, atOnce } = this.options;
    if (index < atOnce) return startMs + index;
    const steady = index - atOnce;
    const jitter = (mix(seed, steady, 77_777) % 512) / 1024;
    return Math.floor(this.steadyFromMs + (steady + jitter) * this.intervalMs);
  }

  /** How many there are by that time. */
  countAt(nowMs: number): number {
    const { startMs, atOnce } = this.options;
    if (nowMs < startMs) return 0;
    if (nowMs < this.steadyFromMs) return Math.floor(nowMs - startMs) + 1;
    if (!Number.isFinite(this.intervalMs)) return atOnce;
    const steps = Math.floor((nowMs - this.steadyFromMs) / this.intervalMs);
    let count = atOnce + Math.max(steps - 1, 0);
    while (this.timeOf(count) <= nowMs) count += 1;
    return count;
  }
}
