// SPDX-License-Identifier: Apache-2.0
import { addDays } from '@data-mesh/backstage-plugin-scorecards-common';

/**
 * The calendar days from the first point to the last, oldest first. A day without a point is there without one, so that a
 * chart leaves a gap where nothing was measured.
 *
 * @param points - Oldest first, at most one a day.
 */
export function everyDay<T extends { day: string }>(
  points: T[],
): { day: string; point?: T }[] {
  const byDay = new Map(points.map(point => [point.day, point]));
  const days: { day: string; point?: T }[] = [];
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return days;
  for (let day = first.day; day <= last.day; day = addDays(day, 1)) {
    days.push({ day, point: byDay.get(day) });
  }
  return days;
}
