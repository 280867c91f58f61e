// SPDX-License-Identifier: Apache-2.0

/** Why a query is ended from the portal's side. `left`: whoever reads it has gone. */
export type StopReason = 'left' | 'stopped' | 'timeLimit' | 'shutdown';

/** Ends one query, wherever it is. */
export interface StopSwitch {
  /** Aborts with the first reason that is given. */
  readonly signal: AbortSignal;
  /** `undefined` as long as nobody stops it. */
  readonly reason: StopReason | undefined;
  /** Only the first call counts. */
  stop(reason: StopReason): void;
}

export function createStopSwitch(): StopSwitch {
  const controller = new AbortController();
  let first: StopReason | undefined;
  return {
    signal: controller.signal,
    get reason() {
      return first;
    },
    stop(reason) {
      first ??= reason;
      controller.abort(new Error(`The query was ended: ${first}`));
    },
  };
}
