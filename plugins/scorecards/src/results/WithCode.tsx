// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';

/** The text of a definition: what stands between backticks there is shown as code. */
export function WithCode(props: { text: string }) {
  return (
    <>
      {props.text
        .split('`')
        .map((part, index) =>
          index % 2 === 1 ? (
            <code key={index}>{part}</code>
          ) : (
            <Fragment key={index}>{part}</Fragment>
          ),
        )}
    </>
  );
}
