// SPDX-License-Identifier: Apache-2.0

/** A pause that can be cut short. Any number of calls between two pauses cut short one. */
export class Alarm {
  #isRinging = false;
  #wakeUp = () => {};

  /** Ends the pause that goes on, or else the next one. */
  ring(): void {
    this.#isRinging = true;
    this.#wakeUp();
  }

  /** Resolves after a time, at the next `ring`, or when the signal is aborted. */
  async pause(durationMs: number, signal: AbortSignal): Promise<void> {
    if (!this.#isRinging && !signal.aborted) {
      await new Promise<void>(resolve => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, durationMs);
        signal.addEventListener('abort', end);
        this.#wakeUp = end;
      });
    }
    this.#isRinging = false;
  }
}
