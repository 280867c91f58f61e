// SPDX-License-Identifier: Apache-2.0

/** A value at a time; without a value where none was measured. */
export interface ChartPoint {
  /** ISO 8601 */
  at: string;
  value?: number;
}

/** Where the values of a line lie; `undefined` when it has none. */
export function valueRange(
  points: ChartPoint[],
): { least: number; most: number; hasGaps: boolean } | undefined {
  const values = points.flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  if (values.length === 0) return undefined;
  return {
    least: Math.min(...values),
    most: Math.max(...values),
    hasGaps: values.length < points.length,
  };
}

/**
 * The path of an SVG through points by their time, from zero at the bottom to the largest value at the top. Where nothing was
 * measured there is a gap; a point between two gaps is a short stroke, so that it can be seen.
 *
 * @param points - Oldest first.
 */
export function linePath(
  points: ChartPoint[],
  size: { width: number; height: number },
): string {
  const range = valueRange(points);
  const [first, last] = [points[0], points.at(-1)];
  if (!range || !first || !last) return '';
  const from = Date.parse(first.at);
  const span = Date.parse(last.at) - from || 1;
  const x = ({ at }: ChartPoint) =>
    round(((Date.parse(at) - from) / span) * size.width);
  const y = (value: number) =>
    round(size.height - (value / (range.most || 1)) * size.height);

  const isMeasured = (index: number) => points[index]?.value !== undefined;
  return points
    .flatMap((point, index) => {
      if (point.value === undefined) return [];
      const place = `${x(point)} ${y(point.value)}`;
      if (isMeasured(index - 1)) return [`L${place}`];
      return isMeasured(index + 1) ? [`M${place}`] : [`M${place}h1`];
    })
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
