// SPDX-License-Identifier: Apache-2.0
import { When } from './PastEvent';

const DAY_MS = 86_400_000;

/**
 * The time of an event; never after the read that the past is counted back from.
 *
 * @param readAt - ISO 8601
 * @returns ISO 8601
 */
export function instantOf({ daysAgo, time }: When, readAt: string): string {
  const day = new Date(Date.parse(readAt) - daysAgo * DAY_MS);
  const at = `${day.toISOString().slice(0, 10)}T${time}:00.000Z`;
  return at < readAt ? at : readAt;
}

export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
