// SPDX-License-Identifier: Apache-2.0

/** The catalog's limit for one tag. */
const MAX_TAG_LENGTH = 63;

/**
 * A tag as the catalog accepts it: lower case, everything but letters, digits, `:`, `+` and `#` as single hyphens, at
 * most 63 characters. `undefined` when nothing is left.
 */
export function toCatalogTag(tag: string): string | undefined {
  const sanitised = tag
    .toLowerCase()
    .replace(/[^a-z0-9:+#]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_TAG_LENGTH)
    .replace(/-$/, '');
  return sanitised || undefined;
}

/** Text as the catalog can store it; PostgreSQL has no place for the NUL character. */
export function toCatalogText(text: string): string {
  return text.replaceAll('\u0000', '');
}
