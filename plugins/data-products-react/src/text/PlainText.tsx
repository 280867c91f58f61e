// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, ReactNode } from 'react';

const FONT: CSSProperties = {
  display: 'inline-block',
  fontFamily: 'var(--bui-font-regular)',
  fontWeight: 'var(--bui-font-weight-regular)',
  lineHeight: 1.4,
};
const ONE_LINE: CSSProperties = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};

/**
 * A few words in a line.
 *
 * @remarks Looks like the text of `@backstage/ui`, at a fraction of its cost: for what a page has dozens of.
 */
export function PlainText(props: {
  isSmall?: boolean;
  /** True for what matters less than the rest. */
  isQuiet?: boolean;
  /** True where it must not need more than its line. */
  isOneLine?: boolean;
  /** True for what those who do not see it are told elsewhere. */
  isHiddenToReaders?: boolean;
  /** Shows on hover. */
  title?: string;
  style?: CSSProperties;
  children: ReactNode;
}) {
  return (
    <span
      title={props.title}
      aria-hidden={props.isHiddenToReaders}
      style={{
        ...FONT,
        fontSize: `var(--bui-font-size-${props.isSmall ? 2 : 3})`,
        color: `var(--bui-fg-${props.isQuiet ? 'secondary' : 'primary'})`,
        ...(props.isOneLine && ONE_LINE),
        ...props.style,
      }}
    >
      {props.children}
    </span>
  );
}
