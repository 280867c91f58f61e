// SPDX-License-Identifier: Apache-2.0

/** Paths of the scripts and styles that a browser loads with a page, in the page's order, without their leading slash. */
export function firstLoadPaths(html: string): string[] {
  const scripts = html.matchAll(/<script\b[^>]*\bsrc="(?<path>[^"]+)"/g);
  const styles = html.matchAll(
    /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="(?<path>[^"]+)"/g,
  );
  return [...scripts, ...styles].flatMap(({ groups }) =>
    groups?.path === undefined ? [] : [groups.path.replace(/^\//, '')],
  );
}
