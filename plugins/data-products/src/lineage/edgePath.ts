// SPDX-License-Identifier: Apache-2.0
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';

/** How much of the way is straight, from the neighbour on: there is its label. */
export const STRAIGHT_FRACTION = 0.74;

/**
 * The line between a neighbour and the product as an SVG path: straight under the label at the neighbour's end, then a
 * curve that arrives level.
 */
export function edgePath(edge: {
  direction: LineageEdge['direction'];
  /** From 0. */
  row: number;
  /** The product stands at half of their height. */
  rowCount: number;
  unitsPerRow: number;
  width: number;
}): string {
  const { direction, rowCount, unitsPerRow, width } = edge;
  const neighbourY = (edge.row + 0.5) * unitsPerRow;
  const productY = (rowCount / 2) * unitsPerRow;
  // Readers are the mirror image of writers.
  const x = (fraction: number) =>
    Math.round((direction === 'writes' ? fraction : 1 - fraction) * width);
  const bend = x((1 + STRAIGHT_FRACTION) / 2);
  return [
    `M${x(0)} ${neighbourY}`,
    `L${x(STRAIGHT_FRACTION)} ${neighbourY}`,
    `C${bend} ${neighbourY} ${bend} ${productY} ${x(1)} ${productY}`,
  ].join(' ');
}
