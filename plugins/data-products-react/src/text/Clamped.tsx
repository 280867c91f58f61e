// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';

/** Text of at most two lines; all of it shows on hover. */
export function Clamped(props: { title?: string; children: ReactNode }) {
  return (
    <span
      title={props.title}
      style={{
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        overflowWrap: 'anywhere',
      }}
    >
      {props.children}
    </span>
  );
}
