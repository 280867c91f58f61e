// SPDX-License-Identifier: Apache-2.0
import type { HistoryPoint } from '@data-mesh/backstage-plugin-scorecards-common';

/** How an entity stood at the end of a day. */
export interface DailyPoint {
  /** `YYYY-MM-DD` */
  day: string;
  point: HistoryPoint;
}

/** The last point of each day, oldest first; days without one are left out: nothing is known of them. */
export function dailyPoints(points: HistoryPoint[]): DailyPoint[] {
  const byDay = new Map<string, HistoryPoint>();
  for (const point of [...points].sort((a, b) => a.at.localeCompare(b.at))) {
    byDay.set(point.at.slice(0, 10), point);
  }
  return [...byDay].map(([day, point]) => ({ day, point }));
}
