// SPDX-License-Identifier: Apache-2.0
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ResolvedReference } from '../model/product';
import {
  EntityDirectory,
  ReferenceIndex,
  foldReference,
} from './entityDirectory';

/** What a company writes instead of a name or entity ref: folded text → name or entity ref. */
export type ReferenceAliases = ReadonlyMap<string, string>;

/** Builds the alias table from configuration; case, space and a leading `@` do not count. */
export function createReferenceAliases(
  entries: Readonly<Record<string, string>> = {},
): ReferenceAliases {
  return new Map(
    Object.entries(entries).map(([text, target]) => [
      foldReference(text),
      target,
    ]),
  );
}

const noAliases: ReferenceAliases = new Map();

/**
 * Finds the group or user that a text means: by alias, entity ref, name (`@` before it is ignored), e-mail address or
 * display name, in this order; a group before a user.
 *
 * @remarks When several entities answer to the text in the same way, the reference stays unresolved and lists them:
 * a wrong owner is worse than none.
 */
export function resolveOwner(
  text: string | undefined,
  directory: EntityDirectory,
  aliases: ReferenceAliases = noAliases,
): ResolvedReference {
  return resolveReference(text, directory.owner, aliases);
}

/** Finds the domain that a text means: by alias, entity ref, name or title, in this order. */
export function resolveDomain(
  text: string | undefined,
  directory: EntityDirectory,
  aliases: ReferenceAliases = noAliases,
): ResolvedReference {
  return resolveReference(text, directory.domain, aliases);
}

function resolveReference(
  text: string | undefined,
  index: ReferenceIndex,
  aliases: ReferenceAliases,
): ResolvedReference {
  const written = text?.trim();
  if (!written) return { status: 'missing' };

  const target = aliases.get(foldReference(written)) ?? written;
  const [entityRef, ...others] = refsMeantBy(target, index);
  if (!entityRef) return { status: 'unresolved', text: written };
  return others.length === 0
    ? { status: 'resolved', text: written, entityRef }
    : {
        status: 'unresolved',
        text: written,
        candidates: [entityRef, ...others].sort(),
      };
}

function refsMeantBy(text: string, index: ReferenceIndex): readonly string[] {
  const byRef = refMeantBy(text, index);
  if (byRef) return [byRef];

  const folded = foldReference(text);
  for (const lookup of index.lookups) {
    const refs = lookup.get(folded);
    if (refs) return refs;
  }
  return [];
}

/** The entity that a text names as `[kind:][namespace/]name`, if the catalog holds it. */
function refMeantBy(text: string, index: ReferenceIndex): string | undefined {
  if (!/[:/]/.test(text)) return undefined;
  for (const defaultKind of index.kinds) {
    const ref = toRef(text, defaultKind);
    if (ref && index.refs.has(ref)) return ref;
  }
  return undefined;
}

function toRef(text: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim().replace(/^@/, ''), {
        defaultKind,
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined; // Display names may hold colons and slashes, too.
  }
}
