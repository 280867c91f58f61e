// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react';

/** A button that looks like the text around it; many of them cost little. The browser draws its focus. */
export const PLAIN_BUTTON: CSSProperties = {
  background: 'none',
  border: 'none',
  color: 'inherit',
  cursor: 'pointer',
  display: 'inline-flex',
  alignItems: 'center',
  font: 'inherit',
  padding: 0,
  textAlign: 'start',
};
