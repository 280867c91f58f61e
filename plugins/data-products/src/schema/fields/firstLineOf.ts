// SPDX-License-Identifier: Apache-2.0

const LONGEST = 140;

/** As much of a text as a row has room for, cut between words. */
export function firstLineOf(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : LONGEST)}…`;
}
