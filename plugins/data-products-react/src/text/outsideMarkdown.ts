// SPDX-License-Identifier: Apache-2.0

/** Code, which stays as written, or what could begin an image or a piece of HTML; `<https://…>` is a link. */
const CODE_OR_MARK = /(`+)[^]*?\1|!\[|<(?=[a-z/!?])(?!https?:|mailto:)/gi;

/**
 * Markdown from outside as it may be shown: an image becomes a link to it, so that looking at a page tells no other
 * server about it, and HTML becomes text.
 *
 * @remarks This decides what is shown, not what is safe: whatever renders the result still has to sanitise it.
 */
export function outsideMarkdown(markdown: string): string {
  return markdown.replace(CODE_OR_MARK, match => {
    if (match === '![') return '[';
    return match === '<' ? '&lt;' : match;
  });
}
