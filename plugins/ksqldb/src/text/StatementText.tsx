// SPDX-License-Identifier: Apache-2.0
import { tokenizeLeniently } from '@data-mesh/backstage-plugin-ksqldb-common';
import { TOKEN_STYLE } from './tokenStyle';

/** A statement with its tokens in colours; for inside a `code` or `pre`. */
export function StatementText(props: { text: string }) {
  return (
    <>
      {tokenizeLeniently(props.text).map(({ kind, start, text }) => {
        const style = TOKEN_STYLE[kind];
        return style ? (
          <span key={start} style={style}>
            {text}
          </span>
        ) : (
          text
        );
      })}
    </>
  );
}
