// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';

/** Looks like a link, and leads to another state of the same page. */
export function TextButton(props: {
  onPress: () => void;
  /** Names it for those who do not see it, where its text is too short for that. */
  label?: string;
  /** -1 takes it out of the tab order. */
  tabIndex?: number;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      tabIndex={props.tabIndex}
      onClick={props.onPress}
      style={{
        padding: 0,
        border: 'none',
        background: 'none',
        font: 'inherit',
        color: 'var(--bui-fg-primary)',
        textAlign: 'start',
        textDecoration: 'underline',
        textDecorationColor: 'var(--bui-fg-secondary)',
        textUnderlineOffset: '0.2em',
        cursor: 'pointer',
        overflowWrap: 'anywhere',
      }}
    >
      {props.children}
    </button>
  );
}
