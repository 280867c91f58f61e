// SPDX-License-Identifier: Apache-2.0
import { ReactElement, ReactNode } from 'react';

/** A word of a closed vocabulary; what it means shows on hover. */
export function Term(props: {
  meaning: string;
  icon?: ReactElement;
  children: ReactNode;
}) {
  return (
    <span
      title={props.meaning}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      }}
    >
      {props.icon}
      {props.children}
    </span>
  );
}
