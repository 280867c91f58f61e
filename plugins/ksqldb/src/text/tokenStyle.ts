// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react';
import type { TokenKind } from '@data-mesh/backstage-plugin-ksqldb-common';

const INVALID = { color: 'var(--bui-negative-fg-subdued)' };

/** How each kind of token looks; those without an entry look like plain text. The colours are readable in both themes. */
export const TOKEN_STYLE: Partial<Record<TokenKind, CSSProperties>> = {
  keyword: { color: 'var(--bui-announcement-fg-subdued)', fontWeight: 600 },
  string: { color: 'var(--bui-positive-fg-subdued)' },
  number: { color: 'var(--bui-warning-fg-subdued)' },
  comment: { color: 'var(--bui-fg-secondary)', fontStyle: 'italic' },
  directive: { color: 'var(--bui-fg-secondary)', fontStyle: 'italic' },
  variable: INVALID,
  unrecognized: INVALID,
};
