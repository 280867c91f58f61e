// SPDX-License-Identifier: Apache-2.0
import { ChartPoint, linePath } from './linePath';

const SIZE = { width: 160, height: 28 };

/** A line as wide as its place, without axes: what it shows is said by `label`. */
export function Sparkline(props: { points: ChartPoint[]; label: string }) {
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`-1 -2 ${SIZE.width + 2} ${SIZE.height + 4}`}
      preserveAspectRatio="none"
      style={{ display: 'block', width: '100%', maxWidth: '14rem', height: 32 }}
    >
      <title>{props.label}</title>
      <path
        d={`M0 ${SIZE.height}H${SIZE.width}`}
        stroke="var(--bui-border-2)"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={linePath(props.points, SIZE)}
        fill="none"
        stroke="var(--bui-announcement-fg-subdued)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
