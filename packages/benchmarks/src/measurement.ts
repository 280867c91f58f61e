// SPDX-License-Identifier: Apache-2.0
import os from 'node:os';

/** One measured figure, printed as one JSON line. */
export interface Measurement {
  benchmark: string;
  measurement: string;
  /** What it was measured at, e.g. `{ products: 10000, database: 'sqlite' }`. */
  at: Record<string, string | number>;
  value: number;
  unit: string;
  /** The figure the suite promises; the value must not exceed it. */
  limit?: number;
  /** The figure the suite promises when more is better; the value must not fall below it. */
  atLeast?: number;
  /** What the value was computed from. */
  from?: Record<string, number>;
}

function machine() {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    os: `${os.platform()} ${os.release()}`,
  };
}

/** Prints a measurement with the machine, the date and the versions it was taken with. */
export function report(measurement: Measurement, now: Date): void {
  console.log(
    JSON.stringify({
      ...measurement,
      value: Math.round(measurement.value * 1000) / 1000,
      isMet: isMet(measurement),
      measuredAt: now.toISOString(),
      node: process.versions.node,
      backstage: '1.55.0',
      machine: machine(),
    }),
  );
}

/** Whether the value is what is promised; `undefined` when nothing is. */
export function isMet({
  value,
  limit,
  atLeast,
}: Pick<Measurement, 'value' | 'limit' | 'atLeast'>): boolean | undefined {
  if (limit === undefined && atLeast === undefined) return undefined;
  return value <= (limit ?? Infinity) && value >= (atLeast ?? -Infinity);
}

/** The value below which a share of the samples lies; `fraction` is 0..1. */
export function percentile(samples: number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const index = Math.min(
    sorted.length - 1,
    Math.ceil(fraction * sorted.length) - 1,
  );
  const value = sorted[Math.max(0, index)];
  if (value === undefined)
    throw new Error('There are no samples to take a percentile of');
  return value;
}
