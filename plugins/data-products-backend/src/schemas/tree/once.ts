// SPDX-License-Identifier: Apache-2.0

/** Reads when first asked, and never again. */
export function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
