// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../clock';
import type { Restorable, Restore } from '../Restore';
import type { CatalogDelay } from '../scenario';

interface Pending {
  isDue: () => boolean;
  apply: () => void;
}

/** Holds back what a catalog learns until enough reads or enough time have passed, in the order it was written. */
export class DelayLine implements Restorable {
  private readonly pending: Pending[] = [];
  private reads = 0;

  constructor(
    private readonly clock: Clock,
    private delay: CatalogDelay | undefined,
  ) {}

  /** Holds for what is written from now on. */
  setDelay(delay: CatalogDelay | undefined): void {
    this.delay = delay;
  }

  schedule(apply: () => void): void {
    if (this.delay === undefined && this.pending.length === 0) apply();
    else this.pending.push({ isDue: this.dueAfter(this.delay), apply });
  }

  /** To be called once for each read of the catalog, before it is answered. */
  beginRead(): void {
    while (this.pending[0]?.isDue()) this.pending.shift()?.apply();
    this.reads += 1;
  }

  /** Makes everything visible now. */
  settle(): void {
    for (const { apply } of this.pending.splice(0)) apply();
  }

  remember(): Restore {
    const before = [...this.pending];
    return () => {
      this.pending.splice(0, this.pending.length, ...before);
    };
  }

  private dueAfter(delay: CatalogDelay | undefined): () => boolean {
    if (delay === undefined) return () => true;
    if ('reads' in delay) {
      const dueRead = this.reads + delay.reads;
      return () => this.reads >= dueRead;
    }
    const dueMs = this.clock().getTime() + delay.ms;
    return () => this.clock().getTime() >= dueMs;
  }
}
