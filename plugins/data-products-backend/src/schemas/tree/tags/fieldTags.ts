// SPDX-License-Identifier: Apache-2.0
import { matchesPattern } from './matchesPattern';

/** What one field can be called. */
export interface FieldNames {
  /** Full name of the record that has it. */
  record: string;
  /** Full name of the outermost record. */
  root: string;
  /** Names from the outermost one, its own last. */
  names: string[];
}

export interface FieldTags {
  /** The tags of a field from everywhere, each once: those in the schema's text first. */
  of(field: FieldNames, inline: string[]): string[];
  arePii(tags: string[]): boolean;
}

/**
 * Puts together what the three places that keep tags say of a field: the text, the version's metadata and the stream catalog.
 * Serializers of the formats give fields different full names, so each of the names that one of them would give counts:
 * better one tag too many than one that marks personal data too few.
 */
export function createFieldTags(options: {
  metadataTags: Record<string, string[]>;
  catalogTags: { field: string; tags: string[] }[];
  piiTags: readonly string[];
}): FieldTags {
  const patterns = Object.entries(options.metadataTags).map(
    ([pattern, tags]) => ({ pattern: withoutLeadingDot(pattern), tags }),
  );
  const catalog = new Map<string, string[]>();
  for (const { field, tags } of options.catalogTags) {
    catalog.set(field, [...(catalog.get(field) ?? []), ...tags]);
  }
  const piiTags = new Set(options.piiTags.map(tag => tag.toLowerCase()));
  const isEmpty = patterns.length === 0 && catalog.size === 0;
  return {
    of(field, inline) {
      if (isEmpty) return [...new Set(inline)];
      const fullNames = fullNamesOf(field);
      const fromMetadata = patterns
        .filter(({ pattern }) =>
          fullNames.some(name => matchesPattern(name, pattern)),
        )
        .flatMap(({ tags }) => tags);
      const fromCatalog = fullNames.flatMap(name => catalog.get(name) ?? []);
      return [...new Set([...inline, ...fromMetadata, ...fromCatalog])];
    },
    arePii: tags => tags.some(tag => piiTags.has(tag.toLowerCase())),
  };
}

/** `com.acme.Address.zip`, `com.acme.Customer.address.zip`, `$.address.zip` and `address.zip`. */
function fullNamesOf({ record, root, names }: FieldNames): string[] {
  const path = names.join('.');
  return [
    ...new Set([
      `${record}.${names.at(-1) ?? ''}`,
      `${root}.${path}`,
      `$.${path}`,
      path,
    ]),
  ];
}

/** Protobuf's full names begin with one. */
function withoutLeadingDot(pattern: string): string {
  return pattern.replace(/^\./, '');
}
