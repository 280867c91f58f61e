// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../http/clock';

/** What is shared: something that is opened once and closed once. */
export interface Closable {
  close(): Promise<unknown>;
}

export interface SharedConnectionOptions<T extends Closable> {
  open: () => Promise<T>;
  clock: Clock;
  /** How long a connection that nobody uses stays open. */
  idleMs: number;
}

interface Held<T> {
  opened: Promise<T>;
  users: number;
  cancelClosing?: () => void;
  /** Resolves when it is closed; there only when that has begun. */
  closed?: Promise<void>;
}

/**
 * One connection for all who need it at a time: the first one opens it, and it is closed when nobody has needed it for a
 * while. One that failed to open is forgotten, so the next call tries anew.
 */
export class SharedConnection<T extends Closable> {
  private held?: Held<T>;

  constructor(private readonly options: SharedConnectionOptions<T>) {}

  /** Whether one is open, or about to be. */
  get isOpen(): boolean {
    return this.held !== undefined;
  }

  async use<R>(run: (connection: T) => Promise<R>): Promise<R> {
    const held = this.hold();
    held.users += 1;
    held.cancelClosing?.();
    try {
      return await run(await held.opened);
    } finally {
      held.users -= 1;
      if (held.users === 0) {
        if (this.held === held) this.closeWhenIdle(held);
        else closeNow(held);
      }
    }
  }

  /** Gives the next one to come another connection; this one is closed when those who use it are done. */
  retire(): void {
    const held = this.forget();
    if (held?.users === 0) closeNow(held);
  }

  /** Closes the connection, also under those who use it. */
  async drop(): Promise<void> {
    const held = this.forget();
    if (held) await closeNow(held);
  }

  private forget(): Held<T> | undefined {
    const { held } = this;
    held?.cancelClosing?.();
    this.held = undefined;
    return held;
  }

  private hold(): Held<T> {
    if (this.held) return this.held;
    const held: Held<T> = { opened: this.options.open(), users: 0 };
    this.held = held;
    held.opened.catch(() => {
      if (this.held === held) this.held = undefined;
    });
    return held;
  }

  private closeWhenIdle(held: Held<T>): void {
    const { clock, idleMs } = this.options;
    held.cancelClosing = clock.schedule(() => this.drop(), idleMs);
  }
}

/** One that never opened, or breaks while it is closed, is as good as closed. */
function closeNow<T extends Closable>(held: Held<T>): Promise<void> {
  held.closed ??= held.opened
    .then(async opened => {
      await opened.close();
    })
    .catch(() => {});
  return held.closed;
}
