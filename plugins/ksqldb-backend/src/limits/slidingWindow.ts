// SPDX-License-Identifier: Apache-2.0

/** What happened within the last while; empty when nothing did. Times are epoch milliseconds, oldest first. */
export type SlidingWindow = readonly number[];

/** What of a window still counts. */
export function withinWindow(
  window: SlidingWindow,
  time: { now: number; windowMs: number },
): SlidingWindow {
  const from = time.now - time.windowMs;
  return window.filter(at => at > from);
}

/**
 * How long to wait until so many more fit: 0 when they fit now.
 *
 * @param window - Only what still counts.
 * @param ask - `count` is at most `limit`: more never fit.
 */
export function waitForRoomMs(
  window: SlidingWindow,
  ask: { count: number; limit: number; now: number; windowMs: number },
): number {
  const tooMany = window.length + ask.count - ask.limit;
  const lastToLeave = window[tooMany - 1];
  return lastToLeave === undefined ? 0 : lastToLeave + ask.windowMs - ask.now;
}
