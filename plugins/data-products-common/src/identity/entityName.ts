// SPDX-License-Identifier: Apache-2.0
import { ProductKey } from '../model/product';

/** The catalog's limit for `metadata.name`. */
const MAX_LENGTH = 63;

/** Base 36 digits of a 32-bit number. */
const HASH_LENGTH = 7;

/** What stands for a title of which no character may be in a name. */
const FALLBACK = 'product';

/**
 * Assigns a product its entity name: its title in lower case when the catalog accepts that and nobody has it, else what
 * is left of the title with a short hash of the product's key. Never a name that is taken; the same arguments give the
 * same name.
 *
 * @remarks Names are lower case because the catalog takes names that differ only in case for the same one. What a title
 * and key give must never change: entity refs are bookmarked, and written in other entities.
 * @param options.isTaken - Whether another product has, or ever had, a name; asked with lower-case names only.
 */
export function assignEntityName(options: {
  title: string;
  key: ProductKey;
  isTaken: (name: string) => boolean;
}): string {
  const { key, isTaken } = options;
  const wanted = options.title.trim().toLowerCase();
  const slug = slugOf(wanted);
  if (slug === wanted && !isTaken(slug)) return slug;

  let name = withHash(slug, key);
  // Two keys may have the same hash, and a topic may be called as another's name with the hash.
  for (let attempt = 1; isTaken(name); attempt += 1) {
    name = withHash(slug, `${key}#${attempt}`);
  }
  return name;
}

/** The longest valid name in a lower-case text: other characters become hyphens, ends that are none are cut. */
function slugOf(text: string): string {
  return trimmed(text.replace(/[^a-z0-9._-]+/g, '-')) || FALLBACK;
}

function withHash(slug: string, hashed: string): string {
  const kept = trimmed(slug.slice(0, MAX_LENGTH - HASH_LENGTH - 1)) || FALLBACK;
  return `${kept}-${shortHash(hashed)}`;
}

/** Cut to the catalog's limit, and to a letter or digit at both ends. */
function trimmed(text: string): string {
  return text
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/[^a-z0-9]+$/, '');
}

/**
 * FNV-1a, 32 bits, over the UTF-16 code units (low byte first), in base 36 and always 7 characters long.
 *
 * @remarks Part of every name that carries one, so it must stay as it is for ever.
 */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, '0');
}
