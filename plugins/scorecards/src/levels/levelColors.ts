// SPDX-License-Identifier: Apache-2.0

/** From the lowest to the highest, each told from its neighbours in light and dark, and by people who see few colours. */
const SCALE = ['#b4763c', '#8393a7', '#c79a1b', '#2f8f83', '#4262c5'];

/** Of what certainly has no level. */
export const NO_LEVEL_COLOR = '#c2554d';

/** Of what may have a higher one. */
export const UNKNOWN_LEVEL_COLOR = '#9a9aa5';

/**
 * The colour of a level.
 *
 * @param index - 0 for the lowest.
 */
export function levelColor(index: number, count: number): string {
  const last = SCALE.length - 1;
  const at =
    count <= 3 ? index : Math.round((index / Math.max(1, count - 1)) * last);
  return SCALE[Math.max(0, Math.min(at, last))] ?? UNKNOWN_LEVEL_COLOR;
}
