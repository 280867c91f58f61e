// SPDX-License-Identifier: Apache-2.0
import { UndecodableError } from './UndecodableError';

/** Deeper than people nest what they send; a schema that contains itself allows any depth. */
const MOST_LEVELS = 100;

/** More than anybody looks at. A few bytes can announce millions of values that take no bytes at all. */
const MOST_VALUES = 200_000;

/** Where in a value its reading has come to, and how much of it there may still be. */
export class Descent {
  private readonly steps: string[] = [];
  private values = 0;

  /** Names of fields from the outermost one, e.g. `lines[].price`; empty for the value as a whole. */
  get path(): string {
    return this.steps.join('').replace(/^\./, '');
  }

  /**
   * Reads what is inside. After a failure the path still says where that was.
   *
   * @param step - `.name`, `[]` or `{}`; never a name that comes from the record.
   * @throws UndecodableError when there is no room for more.
   */
  into<T>(step: string, read: () => T): T {
    this.values += 1;
    if (this.values > MOST_VALUES) {
      throw new UndecodableError(
        `It holds more than ${MOST_VALUES} values, which is too much to be shown`,
      );
    }
    if (this.steps.length >= MOST_LEVELS) {
      throw new UndecodableError(
        `It is nested more than ${MOST_LEVELS} levels deep, which is too much to be shown`,
      );
    }
    this.steps.push(step);
    const value = read();
    this.steps.pop();
    return value;
  }
}
