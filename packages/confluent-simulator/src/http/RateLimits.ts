// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../world/clock';
import type { EnvironmentSpec } from '../world/scenario';

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

// https://docs.confluent.io/cloud/current/stream-governance/packages.html
const READS_PER_SECOND = 75;
const WRITES_PER_SECOND = 25;

/** Reads and writes a second, counted for each environment over both of its APIs. */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Takes one call; `false` when there were too many in the last second. */
  admits(environment: EnvironmentSpec, access: 'read' | 'write'): boolean {
    const {
      readsPerSecond = READS_PER_SECOND,
      writesPerSecond = WRITES_PER_SECOND,
    } = environment.limits ?? {};
    const perSecond = access === 'read' ? readsPerSecond : writesPerSecond;
    const bucket = this.filled(`${environment.id} ${access}`, perSecond);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  private filled(key: string, perSecond: number): Bucket {
    const nowMs = this.clock().getTime();
    const before = this.buckets.get(key) ?? {
      tokens: perSecond,
      filledAtMs: nowMs,
    };
    const elapsedMs = Math.max(0, nowMs - before.filledAtMs);
    const bucket = {
      tokens: Math.min(
        perSecond,
        before.tokens + (elapsedMs * perSecond) / 1000,
      ),
      filledAtMs: nowMs,
    };
    this.buckets.set(key, bucket);
    return bucket;
  }
}
