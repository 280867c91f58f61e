// SPDX-License-Identifier: Apache-2.0

/** Answers the calls of a fake back end: remembers them, and has them wait or fail when told to. */
export class FakeCalls<TMethod extends string> {
  readonly #calls: { method: TMethod; args: unknown[] }[] = [];
  readonly #failures = new Map<TMethod, Error>();
  readonly #pauses = new Map<TMethod, Promise<void>>();

  /** Makes a method fail until `recover`. */
  fail(method: TMethod, error: Error): void {
    this.#failures.set(method, error);
  }

  recover(method: TMethod): void {
    this.#failures.delete(method);
  }

  /** Makes a method wait; gives the function that lets it go on. */
  pause(method: TMethod): () => void {
    let goOn = () => {};
    this.#pauses.set(
      method,
      new Promise(resolve => {
        goOn = () => {
          this.#pauses.delete(method);
          resolve();
        };
      }),
    );
    return goOn;
  }

  /** What a method was asked, oldest first. */
  of(method: TMethod): unknown[][] {
    return this.#calls
      .filter(call => call.method === method)
      .map(({ args }) => args);
  }

  async answer<T>(
    method: TMethod,
    args: unknown[],
    value: () => T,
  ): Promise<T> {
    this.#calls.push({ method, args });
    await this.#pauses.get(method);
    const failure = this.#failures.get(method);
    if (failure) throw failure;
    return value();
  }
}
