// SPDX-License-Identifier: Apache-2.0

/** The beginning of a text that is too long, with a mark that says so. */
export function cutText(
  text: string,
  mostCharacters: number,
): { text: string; isCut: boolean } {
  if (text.length <= mostCharacters) return { text, isCut: false };
  const rest = text.length - mostCharacters;
  return {
    text: `${text.slice(0, mostCharacters)}… ${rest} more`,
    isCut: true,
  };
}
