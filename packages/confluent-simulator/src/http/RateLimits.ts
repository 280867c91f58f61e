// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../world/clock';
import type { EnvironmentSpec } from '../world/scenario';

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

interface Rate {
  /** At once, after a pause. */
  most: number;
  perSecond: number;
}

// https://docs.confluent.io/cloud/current/stream-governance/packages.html
const READS_PER_SECOND = 75;
const WRITES_PER_SECOND = 25;
// Not documented.
const KAFKA_REST_PER_SECOND = 25;
const METRICS_PER_MINUTE = 60;

/** What a call counts towards: reads and writes of catalog and registry together, or Kafka's REST API. */
export type Budget = 'read' | 'write' | 'kafkaRest';

/** How many calls are answered, counted for each environment and budget, and for each address that asks for metrics. */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Takes one call; `false` when there were too many in the last second. */
  admits(environment: EnvironmentSpec, budget: Budget): boolean {
    const {
      readsPerSecond = READS_PER_SECOND,
      writesPerSecond = WRITES_PER_SECOND,
      kafkaRestPerSecond = KAFKA_REST_PER_SECOND,
    } = environment.limits ?? {};
    const perSecond = {
      read: readsPerSecond,
      write: writesPerSecond,
      kafkaRest: kafkaRestPerSecond,
    }[budget];
    return this.takes(`${environment.id} ${budget}`, {
      most: perSecond,
      perSecond,
    });
  }

  /** Takes one call to the Metrics API from an address; `false` when there were too many in the last minute. */
  admitsMetrics(address: string): boolean {
    return this.takes(`metrics ${address}`, {
      most: METRICS_PER_MINUTE,
      perSecond: METRICS_PER_MINUTE / 60,
    });
  }

  /** Forgets every call, as after a pause. */
  clear(): void {
    this.buckets.clear();
  }

  private takes(key: string, rate: Rate): boolean {
    const bucket = this.filled(key, rate);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  private filled(key: string, { most, perSecond }: Rate): Bucket {
    const nowMs = this.clock().getTime();
    const before = this.buckets.get(key) ?? {
      tokens: most,
      filledAtMs: nowMs,
    };
    const elapsedMs = Math.max(0, nowMs - before.filledAtMs);
    const bucket = {
      tokens: Math.min(most, before.tokens + (elapsedMs * perSecond) / 1000),
      filledAtMs: nowMs,
    };
    this.buckets.set(key, bucket);
    return bucket;
  }
}
