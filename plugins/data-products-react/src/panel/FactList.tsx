// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, Text } from '@backstage/ui';

export interface FactItem {
  label: string;
  value: ReactNode;
  /** Takes the whole width. */
  isWide?: boolean;
}

/** Labels and their values, as many side by side as there is room for. */
export function FactList(props: {
  items: FactItem[];
  /** Least width of one fact. */
  minWidth?: string;
}) {
  const minWidth = props.minWidth ?? '12rem';
  return (
    <Box
      as="dl"
      style={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${minWidth}), 1fr))`,
        gap: 'var(--bui-space-4)',
        margin: 0,
      }}
    >
      {props.items.map(item => (
        <Box
          key={item.label}
          minWidth="0"
          style={item.isWide ? { gridColumn: '1 / -1' } : undefined}
        >
          <dt style={{ marginBottom: 'var(--bui-space-1)' }}>
            <Text variant="body-small" color="secondary">
              {item.label}
            </Text>
          </dt>
          <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>
            <Text as="div">{item.value}</Text>
          </dd>
        </Box>
      ))}
    </Box>
  );
}
