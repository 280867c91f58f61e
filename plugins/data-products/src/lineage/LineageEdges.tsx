// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import { Translate, useText } from '../translation/ref';
import { edgePath, STRAIGHT_FRACTION } from './edgePath';
import { edgeKey, LineageSide } from './edges';

/** Height of a neighbour with the room around it. */
export const ROW_REM = 4.5;
/** Units of the drawing a row; the drawing is as wide as there is room, so that its width is no unit of anything. */
const UNITS_PER_ROW = 100;
const WIDTH = 100;

/** The lines between the product and the neighbours of one side, each with what it rests on. */
export function LineageEdges(props: {
  side: LineageSide;
  /** Of the longer of the two sides: the product stands at half of its height. */
  rowCount: number;
}) {
  const t = useText();
  const { shown, hiddenCount } = props.side;
  const ownRows = shown.length + (hiddenCount > 0 ? 1 : 0);
  if (shown.length === 0) return <span />;
  const isReading = shown[0]?.direction === 'reads';
  return (
    // For those who do not see it, the table says the same, and more.
    <div
      aria-hidden
      style={{ position: 'relative', height: `${ownRows * ROW_REM}rem` }}
    >
      <svg
        width="100%"
        height="100%"
        viewBox={`0 0 ${WIDTH} ${ownRows * UNITS_PER_ROW}`}
        preserveAspectRatio="none"
        style={{ position: 'absolute', inset: 0, overflow: 'visible' }}
      >
        {shown.map((edge, row) => (
          <path
            key={edgeKey(edge)}
            d={edgePath({
              direction: edge.direction,
              row,
              rowCount: ownRows,
              unitsPerRow: UNITS_PER_ROW,
              width: WIDTH,
            })}
            fill="none"
            stroke="var(--bui-fg-secondary)"
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {isReading ? (
        shown.map((edge, row) => (
          <ArrowHead key={edgeKey(edge)} topRem={(row + 0.5) * ROW_REM} />
        ))
      ) : (
        <ArrowHead topRem={(ownRows / 2) * ROW_REM} />
      )}
      {shown.map((edge, row) => (
        <Text
          key={edgeKey(edge)}
          variant="body-small"
          color="secondary"
          title={edge.evidence.map(({ detail }) => detail).join('\n')}
          style={{
            position: 'absolute',
            top: `${(row + 0.5) * ROW_REM}rem`,
            transform: 'translateY(-50%)',
            [isReading ? 'right' : 'left']: '0.6rem',
            maxWidth: `calc(${STRAIGHT_FRACTION * 100}% - 0.6rem)`,
            padding: '0 var(--bui-space-1)',
            background: 'var(--bui-bg-neutral-1)',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {describeEvidence(edge, t)}
        </Text>
      ))}
    </div>
  );
}

function ArrowHead(props: { topRem: number }) {
  return (
    <svg
      width="8"
      height="10"
      viewBox="0 0 8 10"
      style={{
        position: 'absolute',
        right: 0,
        top: `${props.topRem}rem`,
        transform: 'translateY(-50%)',
      }}
    >
      <path d="M0 0 L8 5 L0 10 Z" fill="var(--bui-fg-secondary)" />
    </svg>
  );
}

function describeEvidence(edge: LineageEdge, t: Translate): string {
  const [first, ...others] = [
    ...new Set(edge.evidence.map(({ title }) => title)),
  ];
  return others.length > 0
    ? t('lineage.graph.andMoreEvidence', {
        title: first ?? '',
        more: String(others.length),
      })
    : (first ?? '');
}
