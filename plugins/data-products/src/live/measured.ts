// SPDX-License-Identifier: Apache-2.0
import type {
  LiveSource,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { LiveTranslate } from '../translation/liveRef';

/** What a figure says at first sight: `plain` where nothing is promised, `unknown` is grey. */
export type Tone = 'good' | 'bad' | 'warning' | 'plain' | 'unknown';

/** What is needed to put a figure into words. */
export interface Words {
  t: LiveTranslate;
  /** A BCP 47 tag. */
  locale: string;
  now: Date;
}

/** Where and when a figure was taken. */
export interface Taken {
  source: LiveSource;
  /** ISO 8601 */
  observedAt: string;
  delaySeconds: number;
}

/** Three times the interval at which the background measures: what is older tells nothing about now. */
const STALE_AFTER_MS = 15 * 60_000;

/** Whether a figure is too old to say how things are now. */
export function isStale(taken: Taken, now: Date): boolean {
  const ageMs = now.getTime() - Date.parse(taken.observedAt);
  return ageMs > STALE_AFTER_MS + taken.delaySeconds * 1000;
}

export function takenOf(measured: Measured<unknown>): Taken | undefined {
  return measured.status === 'known' ? measured : undefined;
}
