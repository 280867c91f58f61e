// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { ChartPoint, linePath } from './linePath';

const SIZE = { width: 600, height: 120 };

/** A line over time between zero and its largest value; `label` says the same to those who do not see it. */
export function TimeChart(props: {
  points: ChartPoint[];
  label: string;
  /** The largest value, in words. */
  most: string;
  /** When the line begins and ends, in words. */
  from: string;
  to: string;
}) {
  const { points, label, most, from, to } = props;
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: 'var(--bui-space-2)',
        marginBottom: 'var(--bui-space-3)',
      }}
    >
      <div
        aria-hidden
        style={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'flex-end',
          justifyContent: 'space-between',
        }}
      >
        <PlainText isSmall isQuiet>
          {most}
        </PlainText>
        <PlainText isSmall isQuiet>
          0
        </PlainText>
      </div>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 -2 ${SIZE.width} ${SIZE.height + 4}`}
        preserveAspectRatio="none"
        style={{ display: 'block', width: '100%', height: '8rem' }}
      >
        {[0, SIZE.height / 2, SIZE.height].map(y => (
          <path
            key={y}
            d={`M0 ${y}H${SIZE.width}`}
            stroke="var(--bui-border-2)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={linePath(points, SIZE)}
          fill="none"
          stroke="var(--bui-announcement-fg-subdued)"
          strokeWidth={2}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span />
      <div
        aria-hidden
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 'var(--bui-space-2)',
        }}
      >
        <PlainText isSmall isQuiet>
          {from}
        </PlainText>
        <PlainText isSmall isQuiet>
          {to}
        </PlainText>
      </div>
    </div>
  );
}
