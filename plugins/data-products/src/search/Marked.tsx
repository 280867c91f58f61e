// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
import { markWords } from './matchWords';

/** A text in which the words that somebody looks for stand out. */
export function Marked(props: { text: string; termWords: string[] }) {
  return (
    <>
      {markWords(props.text, props.termWords).map(({ text, isMatch }, index) =>
        isMatch ? (
          <mark key={index} style={MARK}>
            {text}
          </mark>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        ),
      )}
    </>
  );
}

/** Readable in both themes, also within text that is greyed out; the browser's own yellow is for black text only. */
const MARK = {
  color: 'var(--bui-fg-primary)',
  backgroundColor: 'color-mix(in srgb, currentcolor 16%, transparent)',
  borderRadius: 'var(--bui-radius-1)',
};
