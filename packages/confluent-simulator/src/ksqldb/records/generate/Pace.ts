// SPDX-License-Identifier: Apache-2.0
import { mix } from './hash';

export interface PaceOptions {
  seed: number;
  startMs: number;
  recordsPerSecond: number;
  /** How many records there are at the start, one a millisecond. */
  atOnce: number;
}

const JITTER_SALT = 77_777;

/** When each record of a topic comes into being. Never two in the wrong order. */
export class Pace {
  private readonly intervalMs: number;
  private readonly steadyFromMs: number;

  constructor(private readonly options: PaceOptions) {
    this.intervalMs = 1000 / options.recordsPerSecond;
    this.steadyFromMs = options.startMs + options.atOnce;
  }

  /** In whole milliseconds. */
  timeOf(index: number): number {
    const { startMs, atOnce } = this.options;
    if (index < atOnce) return startMs + index;
    return Math.ceil(this.steadyTimeOf(index - atOnce));
  }

  /** How many there are by that time. */
  countAt(nowMs: number): number {
    const { startMs, atOnce } = this.options;
    if (nowMs < startMs) return 0;
    if (nowMs < this.steadyFromMs) return Math.floor(nowMs - startMs) + 1;
    if (!Number.isFinite(this.intervalMs)) return atOnce;
    const steps = Math.floor((nowMs - this.steadyFromMs) / this.intervalMs);
    return atOnce + steps + (this.steadyTimeOf(steps) <= nowMs ? 1 : 0);
  }

  /** In its interval, each comes in the first half. */
  private steadyTimeOf(index: number): number {
    const jitter = (mix(this.options.seed, index, JITTER_SALT) % 512) / 1024;
    return this.steadyFromMs + (index + jitter) * this.intervalMs;
  }
}
