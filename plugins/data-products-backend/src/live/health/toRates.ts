// SPDX-License-Identifier: Apache-2.0

import { PortHealth } from '@data-mesh/backstage-plugin-data-products-common';
import { RateSample } from '../types';

/** As many points as a small curve can show. */
const SLOT_MS = 15 * 60_000;
const SLOTS = 96;

export const RATES_MS = SLOTS * SLOT_MS;

/**
 * The rates of the last 24 hours in slots of 15 minutes, from the first that was measured on. A sample counts in every slot that it
 * touches, by the share of it that lies there.
 */
export function toRates(
  samples: readonly RateSample[],
  nowMs: number,
): PortHealth['rates'] {
  const endMs = Math.ceil(nowMs / SLOT_MS) * SLOT_MS;
  const startMs = endMs - RATES_MS;
  const slots = Array.from({ length: SLOTS }, () => ({ records: 0, ms: 0 }));
  for (const { fromMs, toMs, records } of samples) {
    const first = Math.max(0, Math.floor((fromMs - startMs) / SLOT_MS));
    const last = Math.ceil((toMs - startMs) / SLOT_MS);
    if (last <= first) continue;
    for (const [index, slot] of slots.slice(first, last).entries()) {
      const slotMs = startMs + (first + index) * SLOT_MS;
      const sharedMs =
        Math.min(toMs, slotMs + SLOT_MS) - Math.max(fromMs, slotMs);
      slot.ms += sharedMs;
      slot.records += (records * sharedMs) / (toMs - fromMs);
    }
  }
  const firstMeasured = slots.findIndex(({ ms }) => ms > 0);
  if (firstMeasured === -1) return [];
  return slots.slice(firstMeasured).map(({ records, ms }, index) => ({
    at: new Date(startMs + (firstMeasured + index) * SLOT_MS).toISOString(),
    ...(ms > 0 && { recordsPerSecond: rounded((records * 1000) / ms) }),
  }));
}

function rounded(rate: number): number {
  return Number(rate.toPrecision(4));
}
