// SPDX-License-Identifier: Apache-2.0
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';

/** Reads the column that only the store of facts writes. */
export function parseReadings(text: string): FactReading[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('Stored facts are no list');
  return value as FactReading[];
}
