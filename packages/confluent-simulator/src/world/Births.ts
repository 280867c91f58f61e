// SPDX-License-Identifier: Apache-2.0
import type { Clock } from './clock';
import { rememberMap, type Restorable, type Restore } from './Restore';

/** Where and when something comes to be. */
export interface Birth {
  environmentId: string;
  registryId: string;
  /** Counts the things that had the same address, so that a topic made anew gets a guid of its own. */
  incarnation: number;
  nowMs: number;
}

/** Keeps the births of one environment apart. */
export class Births implements Restorable {
  private readonly incarnations = new Map<string, number>();

  constructor(
    private readonly place: { id: string; registryId: string },
    private readonly clock: Clock,
  ) {}

  next(address: string): Birth {
    const incarnation = (this.incarnations.get(address) ?? 0) + 1;
    this.incarnations.set(address, incarnation);
    const { id: environmentId, registryId } = this.place;
    return { environmentId, registryId, incarnation, nowMs: this.nowMs() };
  }

  remember(): Restore {
    return rememberMap(this.incarnations);
  }

  nowMs(): number {
    return this.clock().getTime();
  }
}
