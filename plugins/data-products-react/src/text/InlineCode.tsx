// SPDX-License-Identifier: Apache-2.0

/** A sentence whose parts between backticks are names as written elsewhere. */
export function InlineCode(props: { text: string }) {
  return (
    <>
      {props.text
        .split('`')
        .map((part, index, parts) =>
          index % 2 === 1 && index < parts.length - 1 ? (
            <code key={index}>{part}</code>
          ) : (
            part
          ),
        )}
    </>
  );
}
