// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, ReactNode } from 'react';

/** A part of the page that scrolls by itself; it takes the focus, so that it can be scrolled with the keyboard, too. */
export function ScrollRegion(props: {
  label: string;
  /** `pre` keeps white space as it is. */
  as?: 'div' | 'pre';
  style?: CSSProperties;
  children: ReactNode;
}) {
  const Element = props.as ?? 'div';
  return (
    <Element
      role="region"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must do so by keyboard
      tabIndex={0}
      style={{ overflow: 'auto', ...props.style }}
    >
      {props.children}
    </Element>
  );
}
