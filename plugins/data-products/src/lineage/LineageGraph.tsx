// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { RiDatabase2Line } from '@remixicon/react';
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Identifier,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { describeKind } from './describeKind';
import { edgeKey, LineageSide, lineageSides } from './edges';
import { LineageEdges, ROW_REM } from './LineageEdges';

const NODE: CSSProperties = {
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  height: `${ROW_REM - 0.75}rem`,
  padding: '0 var(--bui-space-3)',
  minWidth: 0,
  border: '1px solid var(--bui-border-2)',
  borderRadius: 'var(--bui-radius-3)',
  background: 'var(--bui-bg-neutral-2)',
};
const ONE_LINE: CSSProperties = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};

/** Writers, the product and its readers from left to right; what the lines rest on stands on them. */
export function LineageGraph(props: { product: string; edges: LineageEdge[] }) {
  const t = useText();
  const { writes, reads } = lineageSides(props.edges);
  const rowCount = Math.max(rowsOf(writes), rowsOf(reads));
  return (
    <ScrollRegion label={t('lineage.graph.label')}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns:
            'minmax(10rem, 1fr) repeat(2, minmax(13rem, 1.3fr) minmax(10rem, 1fr))',
          alignItems: 'center',
          minWidth: '56rem',
          maxWidth: '96rem',
          marginInline: 'auto',
        }}
      >
        <Side
          title={t('lineage.writers')}
          none={t('lineage.graph.noWriter')}
          side={writes}
        />
        <LineageEdges side={writes} rowCount={rowCount} />
        <div
          style={{
            ...NODE,
            height: 'auto',
            minHeight: `${ROW_REM - 0.75}rem`,
            padding: 'var(--bui-space-2) var(--bui-space-3)',
            borderColor: 'var(--bui-accent-bg)',
            borderWidth: 2,
          }}
        >
          <span
            style={{
              display: 'flex',
              alignItems: 'center',
              gap: 'var(--bui-space-2)',
            }}
          >
            <RiDatabase2Line size={18} aria-hidden style={{ flex: 'none' }} />
            <Text weight="bold">
              <Identifier>{props.product}</Identifier>
            </Text>
          </span>
        </div>
        <LineageEdges side={reads} rowCount={rowCount} />
        <Side
          title={t('lineage.readers')}
          none={t('lineage.graph.noReader')}
          side={reads}
        />
      </div>
    </ScrollRegion>
  );
}

/** The line that says how many are left out, or that there are none, takes a row as well. */
function rowsOf({ shown, hiddenCount }: LineageSide): number {
  return Math.max(1, shown.length + (hiddenCount > 0 ? 1 : 0));
}

function Side(props: { title: string; none: string; side: LineageSide }) {
  const t = useText();
  const { shown, hiddenCount } = props.side;
  return (
    <ul
      aria-label={props.title}
      style={{ listStyle: 'none', margin: 0, padding: 0, minWidth: 0 }}
    >
      {shown.length === 0 && (
        <Row>
          <Text color="secondary">{props.none}</Text>
        </Row>
      )}
      {shown.map(edge => (
        <Row key={edgeKey(edge)}>
          <Neighbour edge={edge} />
        </Row>
      ))}
      {hiddenCount > 0 && (
        <Row>
          <Text color="secondary">
            {t('lineage.graph.andMore', { count: hiddenCount })}
          </Text>
        </Row>
      )}
    </ul>
  );
}

function Row(props: { children: ReactNode }) {
  return (
    <li
      style={{
        height: `${ROW_REM}rem`,
        display: 'grid',
        alignItems: 'center',
        minWidth: 0,
      }}
    >
      {props.children}
    </li>
  );
}

function Neighbour(props: { edge: LineageEdge }) {
  const t = useText();
  const { entityRef, name, kind } = props.edge.neighbour;
  return (
    <div style={NODE} title={name}>
      <span style={ONE_LINE}>
        {entityRef ? (
          <EntityLink entityRef={entityRef} weight="bold" />
        ) : (
          <Text weight="bold">
            <Identifier>{name}</Identifier>
          </Text>
        )}
      </span>
      <Text variant="body-small">
        <span style={ONE_LINE}>{describeKind(kind, t)}</span>
      </Text>
    </div>
  );
}
