// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';

/** How long somebody waits before giving a sign of life. */
const SIGN_OF_LIFE_MS = 2_000;

/** Lets through either everybody, or as many as were admitted. */
export class Turnstile {
  private isOpen = true;
  private admitted = 0;
  private waiting: (() => void)[] = [];

  /** Lets everybody through. */
  open(): void {
    this.isOpen = true;
    this.wake();
  }

  /** From now on lets through whom `admit` counts, and nobody else. */
  close(): void {
    if (this.isOpen) this.admitted = 0;
    this.isOpen = false;
  }

  /** @param count - May be a fraction; it adds up. */
  admit(count: number): void {
    this.admitted += count;
    this.wake();
  }

  /** Resolves when it is one's turn. @param onWait - Told every two seconds of waiting. */
  async pass(onWait: () => Promise<void>): Promise<void> {
    while (!this.isOpen && this.admitted < 1) {
      await Promise.race([
        new Promise<void>(resolve => this.waiting.push(resolve)),
        delay(SIGN_OF_LIFE_MS, undefined, { ref: false }),
      ]);
      await onWait();
    }
    if (!this.isOpen) this.admitted -= 1;
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(resume => resume());
  }
}
