// SPDX-License-Identifier: Apache-2.0
import { CSSProperties } from 'react';
import { ScrollRegion } from '@data-mesh/backstage-plugin-data-products-react';
import { StatementText } from './StatementText';

/** How text that a machine reads or writes stands on the page. */
export const CODE_BLOCK: CSSProperties = {
  boxSizing: 'border-box',
  maxHeight: '24rem',
  margin: 0,
  padding: 'var(--bui-space-3)',
  background: 'var(--bui-bg-app)',
  color: 'var(--bui-fg-primary)',
  borderRadius: 'var(--bui-radius-2)',
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: 'var(--bui-font-size-2)',
  lineHeight: 1.5,
};

/** A statement to be read. */
export function StatementBlock(props: {
  text: string;
  /** Names it for those who do not see it. */
  label: string;
}) {
  return (
    <ScrollRegion
      as="pre"
      label={props.label}
      style={{
        ...CODE_BLOCK,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      <StatementText text={props.text} />
    </ScrollRegion>
  );
}
