// SPDX-License-Identifier: Apache-2.0
import { CSSProperties } from 'react';
import { Text } from '@backstage/ui';
import {
  type RemixiconComponentType,
  RiFlowChart,
  RiPulseLine,
  RiTableLine,
} from '@remixicon/react';
import type {
  QueryGraph,
  QueryGraphNode,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Identifier,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { layOutGraph, PlacedNode } from './layOutGraph';

// In pixels.
const NODE = { width: 224, height: 56 };
const GAP = { width: 72, height: 16 };
/** Of the arrow head. */
const HEAD = 8;

const ICON: Record<QueryGraphNode['kind'], RemixiconComponentType> = {
  stream: RiPulseLine,
  table: RiTableLine,
  query: RiFlowChart,
};
const ONE_LINE: CSSProperties = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};

/** Sources, queries and sinks from left to right, joined by arrows. Scrolls sideways where it is wider than the page. */
export function QueryGraphView(props: { graph: QueryGraph; label: string }) {
  const layout = layOutGraph(props.graph);
  const width =
    layout.columnCount * (NODE.width + GAP.width) - GAP.width || NODE.width;
  const height =
    layout.rowCount * (NODE.height + GAP.height) - GAP.height || NODE.height;
  return (
    <ScrollRegion label={props.label}>
      <div style={{ position: 'relative', width, height }}>
        <svg width={width} height={height} aria-hidden>
          {layout.edges.map(({ from, to }) => (
            <Arrow key={`${from.node.id} ${to.node.id}`} from={from} to={to} />
          ))}
        </svg>
        {layout.nodes.map(place => (
          <Node key={place.node.id} place={place} />
        ))}
      </div>
    </ScrollRegion>
  );
}

const leftOf = ({ column }: PlacedNode) => column * (NODE.width + GAP.width);
const topOf = ({ row }: PlacedNode) => row * (NODE.height + GAP.height);

function Arrow(props: { from: PlacedNode; to: PlacedNode }) {
  const { from, to } = props;
  const startX = leftOf(from) + NODE.width;
  const startY = topOf(from) + NODE.height / 2;
  const endX = leftOf(to);
  const endY = topOf(to) + NODE.height / 2;
  const bend = GAP.width / 2;
  return (
    <>
      <path
        d={`M${startX} ${startY} C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX - HEAD} ${endY}`}
        fill="none"
        stroke="var(--bui-fg-secondary)"
        strokeWidth={1.5}
      />
      <path
        d={`M${endX - HEAD} ${endY - HEAD / 2} L${endX} ${endY} L${endX - HEAD} ${endY + HEAD / 2} Z`}
        fill="var(--bui-fg-secondary)"
      />
    </>
  );
}

function Node(props: { place: PlacedNode }) {
  const t = useText();
  const { place } = props;
  const { kind, name, topic, product } = place.node;
  const Icon = ICON[kind];
  const about = [t(`queries.graph.kind.${kind}`), product?.title ?? topic]
    .filter(Boolean)
    .join(' · ');
  return (
    <div
      title={topic}
      style={{
        position: 'absolute',
        left: leftOf(place),
        top: topOf(place),
        width: NODE.width,
        height: NODE.height,
        boxSizing: 'border-box',
        display: 'flex',
        alignItems: 'center',
        gap: 'var(--bui-space-2)',
        padding: '0 var(--bui-space-3)',
        border: `1px solid var(--bui-${kind === 'query' ? 'accent-bg' : 'border-2'})`,
        borderRadius: 'var(--bui-radius-3)',
        background: 'var(--bui-bg-app)',
        color: 'var(--bui-fg-primary)',
      }}
    >
      <Icon size={18} aria-hidden style={{ flex: 'none' }} />
      <div style={{ minWidth: 0 }}>
        <Text as="div" variant="body-small" weight="bold" style={ONE_LINE}>
          <Identifier>{name}</Identifier>
        </Text>
        <Text as="div" variant="body-small" color="secondary" style={ONE_LINE}>
          {about}
        </Text>
      </div>
    </div>
  );
}
