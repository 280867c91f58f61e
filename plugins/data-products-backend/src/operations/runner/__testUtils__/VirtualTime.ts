// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { Clock } from '@data-mesh/confluent-client';

/** More steps of time than any operation of a test takes. */
const MOST_STEPS = 3_000;

/** Time that stands still as long as anything is under way, and then jumps to whatever was scheduled next. */
export class VirtualTime implements Clock {
  private nowMs = Date.UTC(2026, 10, 24, 12);
  private timers = new Set<{ dueAt: number; callback: () => void }>();
  private underWay = 0;

  /** @param quietTurns - Of the event loop, in which nothing is under way before time goes on. */
  constructor(private readonly quietTurns = 4) {}

  now(): number {
    return this.nowMs;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer = { dueAt: this.nowMs + delayMs, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Lets time go by without anything happening. */
  pass(milliseconds: number): void {
    this.nowMs += milliseconds;
  }

  /** Does something during which time stands still. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  /** @throws Error when nothing is left that could make it true. */
  async runUntil(isTrue: () => boolean): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.rest();
      if (isTrue()) return;
      this.jump();
    }
    throw new Error('What is waited for does not happen');
  }

  /** Lets time go on as far as it takes to do this. */
  async runUntilDone<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const outcome = work().finally(() => {
      isOver = true;
    });
    await Promise.all([outcome, this.runUntil(() => isOver)]);
    return outcome;
  }

  private async rest(): Promise<void> {
    for (let quiet = 0; quiet < this.quietTurns; quiet++) {
      await setImmediate();
      if (this.underWay > 0) quiet = -1;
    }
  }

  private jump(): void {
    const [next] = [...this.timers].sort((a, b) => a.dueAt - b.dueAt);
    if (!next) throw new Error('Nothing is scheduled any more');
    this.timers.delete(next);
    this.nowMs = Math.max(this.nowMs, next.dueAt);
    next.callback();
  }
}
