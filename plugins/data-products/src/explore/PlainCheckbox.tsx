// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';

/** The browser's own checkbox in the portal's colours: sixty of them on a page cost nothing. */
export function PlainCheckbox(props: {
  /** Says what is ticked to those who do not see what stands around it. */
  label: string;
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: () => void;
  /** What stands beside it, and can be pressed as well. */
  children?: ReactNode;
}) {
  return (
    <label
      style={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 'var(--bui-space-2)',
        cursor: props.isDisabled ? 'default' : 'pointer',
        lineHeight: 1.2,
      }}
    >
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.isSelected}
        disabled={props.isDisabled}
        onChange={props.onChange}
        style={{
          accentColor: 'var(--bui-accent-bg)',
          flex: 'none',
          width: '1rem',
          height: '1rem',
          margin: '0.05rem 0 0',
        }}
      />
      {props.children}
    </label>
  );
}
