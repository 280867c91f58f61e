// SPDX-License-Identifier: Apache-2.0
import { fitsAny } from '../world/patterns';
import type { Fault } from './Fault';

interface Armed {
  id: number;
  fault: Fault;
  /** Matching calls so far. */
  calls: number;
}

/** The faults that are switched on. */
export class Faults {
  private armed: Armed[] = [];
  private nextId = 1;

  /** Switches a fault on. @returns its id, by which it is removed. */
  add(fault: Fault): number {
    const id = this.nextId;
    this.nextId += 1;
    this.armed.push({ id, fault, calls: 0 });
    return id;
  }

  /** @returns whether there was one of that id. */
  remove(id: number): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter(each => each.id !== id);
    return this.armed.length < before;
  }

  clear(): void {
    this.armed = [];
  }

  list(): { id: number; fault: Fault; calls: number }[] {
    return this.armed.map(each => ({ ...each }));
  }

  /** What this call meets: the first fault that is due. Every matching fault counts the call. */
  next(route: string, environmentId: string): Fault | undefined {
    let met: Fault | undefined;
    for (const each of this.armed) {
      const { fault } = each;
      const isElsewhere =
        fault.environment !== undefined && fault.environment !== environmentId;
      if (isElsewhere || !fitsAny(fault.routes, route)) continue;
      each.calls += 1;
      if (isDue(each)) met ??= fault;
    }
    return met;
  }
}

function isDue({ fault, calls }: Armed): boolean {
  const { skip = 0, times = Infinity } = fault;
  return calls > skip && calls <= skip + times;
}
