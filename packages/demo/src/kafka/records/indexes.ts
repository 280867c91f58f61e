// SPDX-License-Identifier: Apache-2.0

/** What can be said of records without looking at them. */
export interface Counted {
  /** How many there have been by then, kept or not. */
  countAt(nowMs: number): number;
}

export interface PastOptions {
  fromMs: number;
  /** The newest record is the last one before it. */
  toMs: number;
  /** From one record to the next. */
  stepMs: number;
  /** How many of the oldest are taken one after the other, so that each thing of a compacted topic is there once. */
  first: number;
}

/** Some records of a long time, evenly: their indexes, oldest first. */
export function pastIndexes(
  records: Counted,
  { fromMs, toMs, stepMs, first }: PastOptions,
): number[] {
  const indexes = new Set<number>();
  const count = records.countAt(toMs);
  for (let index = 0; index < Math.min(first, count); index += 1) {
    indexes.add(index);
  }
  for (let atMs = toMs; atMs > fromMs; atMs -= stepMs) {
    const index = records.countAt(atMs) - 1;
    if (index >= 0) indexes.add(index);
  }
  return [...indexes].sort((left, right) => left - right);
}

/** So many of a run of records, evenly and the last one among them: their indexes, oldest first. */
export function someIndexes(
  first: number,
  end: number,
  atMost: number,
): number[] {
  const step = Math.max(1, (end - first) / atMost);
  const indexes: number[] = [];
  for (let index = end - 1; index >= first; index -= step) {
    indexes.push(Math.round(index));
  }
  return [...new Set(indexes)].reverse();
}

/** Lets a share of what comes pass, evenly: of 0.25 every fourth. */
export class Thinning {
  private due = 0;

  /** @param share - From 0 to 1. */
  passes(share: number): boolean {
    this.due += share;
    if (this.due < 1) return false;
    this.due -= 1;
    return true;
  }
}
