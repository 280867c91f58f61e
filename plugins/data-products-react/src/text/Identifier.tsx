// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';

/**
 * An id or a name that must read exactly as it is, e.g. `lkc-3x9wz1`; breaks anywhere rather than run over.
 *
 * @remarks Some fonts, Inter among them, draw an x between digits as a multiplication sign: a contextual alternate.
 */
export function Identifier(props: { children: ReactNode }) {
  return (
    <span style={{ fontFeatureSettings: '"calt" 0', overflowWrap: 'anywhere' }}>
      {props.children}
    </span>
  );
}
