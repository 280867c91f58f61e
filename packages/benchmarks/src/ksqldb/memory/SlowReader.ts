// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';

const TURN_MS = 500;

/** Reads an answer as slowly as told; what it does not take stays with whoever sends it. */
export class SlowReader {
  private readonly timer: NodeJS.Timeout;
  private taken = 0;

  constructor(
    private readonly answer: Readable,
    bytesPerSecond: number,
  ) {
    // With this listener, it reads nothing by itself beyond its small buffer.
    answer.on('readable', () => undefined);
    answer.on('error', () => undefined);
    const bytes = Math.round((bytesPerSecond * TURN_MS) / 1_000);
    this.timer = setInterval(() => {
      const part: Buffer | null = answer.read(bytes);
      this.taken += part?.length ?? 0;
    }, TURN_MS);
  }

  get takenBytes(): number {
    return this.taken;
  }

  /** Closes the connection. */
  leave(): void {
    clearInterval(this.timer);
    this.answer.destroy();
  }
}
