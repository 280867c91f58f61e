// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { StatementText } from '../text/StatementText';

/** A statement of a list, cut to three lines; pressing it uses it. */
export function KeptText(props: {
  /** Above the text. */
  heading?: ReactNode;
  text: string;
  label: string;
  onUse: () => void;
  /** Below the text. */
  children?: ReactNode;
}) {
  return (
    <li
      style={{
        padding: 'var(--bui-space-2) 0',
        borderBottom: '1px solid var(--bui-border-2)',
      }}
    >
      {props.heading}
      <button
        type="button"
        aria-label={props.label}
        title={props.text}
        style={{ ...PLAIN_BUTTON, width: '100%' }}
        onClick={props.onUse}
      >
        <code
          style={{
            display: '-webkit-box',
            WebkitLineClamp: 3,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            overflowWrap: 'anywhere',
            fontFamily: 'var(--bui-font-monospace)',
            fontSize: 'var(--bui-font-size-2)',
            color: 'var(--bui-fg-primary)',
          }}
        >
          <StatementText text={props.text} />
        </code>
      </button>
      {props.children}
    </li>
  );
}
