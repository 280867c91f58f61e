// SPDX-License-Identifier: Apache-2.0
import { act } from '@testing-library/react';
import type { SignalApi } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';

/** Signals that a test sends. */
export class FakeSignals implements SignalApi {
  readonly #listeners = new Set<{
    channel: string;
    onMessage: (message: JsonObject) => void;
  }>();

  subscribe<T extends JsonObject>(
    channel: string,
    onMessage: (message: T) => void,
  ) {
    const listener = {
      channel,
      onMessage: (message: JsonObject) => onMessage(message as T),
    };
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  /** Says something to everybody who listens. */
  async send(channel: string, message: JsonObject): Promise<void> {
    await act(async () =>
      this.#listeners.forEach(listener => {
        if (listener.channel === channel) listener.onMessage(message);
      }),
    );
  }
}
