// SPDX-License-Identifier: Apache-2.0

/** Lets a reader through while it is open, and has it wait while it is closed. */
export class Gate {
  #waiting: Promise<void> | undefined;
  #letThrough = () => {};

  close(): void {
    if (this.#waiting) return;
    this.#waiting = new Promise(resolve => {
      this.#letThrough = resolve;
    });
  }

  open(): void {
    this.#waiting = undefined;
    this.#letThrough();
  }

  /** Resolves once the gate is open. */
  async passage(): Promise<void> {
    await this.#waiting;
  }
}
