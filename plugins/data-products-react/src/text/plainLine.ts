// SPDX-License-Identifier: Apache-2.0

/**
 * Markdown as one line of plain text, for where there is room for no more: marks go, what they mark stays.
 *
 * @remarks Not a parser: what it does not know as a mark stays as written. Its result is shown as text, never as HTML.
 */
export function plainLine(markdown: string): string {
  return (
    markdown
      // Images and links go by their text.
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      // At the start of a line: headings, quotes, list items.
      .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
      .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
      .replace(/(?<![\w*])\*(\S.*?)\*(?![\w*])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
