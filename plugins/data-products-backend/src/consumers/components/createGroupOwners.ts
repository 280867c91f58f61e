// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConsumersConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { matchesGlob } from './matchesGlob';

/** Longer names fit no expression: so no expression can keep a back end busy. */
const LONGEST_NAME = 255;

/** Of a pattern that is not all wildcards, so that nobody takes every group for theirs. */
const FEWEST_LETTERS = 3;

/** What an entity says of its own groups. */
export interface GroupClaim {
  /** Full, in lower case. */
  entityRef: string;
  /** Of its annotation. */
  text: string;
}

/** Knows which component a consumer group belongs to. */
export interface GroupOwners {
  /** Entity ref, full and in lower case, of what may or may not exist; `undefined` when nobody says. */
  componentOf(groupId: string): string | undefined;
}

/**
 * What components say of themselves counts more than how groups are named; of several that claim a group, the one that names
 * the most letters of it, then the first by ref.
 */
export function createGroupOwners(options: {
  claims: readonly GroupClaim[];
  patterns: ConsumersConfig['patterns'];
}): GroupOwners {
  const exact = new Map<string, string>();
  const globs: { pattern: string; entityRef: string; letters: number }[] = [];
  const claims = [...options.claims].sort((a, b) =>
    compareText(a.entityRef, b.entityRef),
  );
  for (const { entityRef, text } of claims) {
    for (const pattern of patternsIn(text)) {
      const letters = pattern.replace(/[*?]/g, '').length;
      if (letters === pattern.length) {
        if (!exact.has(pattern)) exact.set(pattern, entityRef);
      } else if (letters >= FEWEST_LETTERS) {
        globs.push({ pattern, entityRef, letters });
      }
    }
  }
  globs.sort((a, b) => b.letters - a.letters);
  const expressions = options.patterns.map(({ pattern, component }) => ({
    expression: new RegExp(`^(?:${pattern})$`),
    component,
  }));

  return {
    componentOf(groupId) {
      if (groupId.length > LONGEST_NAME) return exact.get(groupId);
      return (
        exact.get(groupId) ??
        globs.find(({ pattern }) => matchesGlob(groupId, pattern))?.entityRef ??
        byName(groupId, expressions)
      );
    },
  };
}

function patternsIn(text: string): string[] {
  return text
    .split(',')
    .map(pattern => pattern.trim())
    .filter(pattern => pattern !== '' && pattern.length <= LONGEST_NAME);
}

function byName(
  groupId: string,
  expressions: { expression: RegExp; component: string }[],
): string | undefined {
  for (const { expression, component } of expressions) {
    const found = expression.exec(groupId);
    if (found) {
      return entityRefOf(
        component.replace(
          /\{(\w+)\}/g,
          (_placeholder, name: string) => found.groups?.[name] ?? '',
        ),
      );
    }
  }
  return undefined;
}

function entityRefOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined; // What the pattern found is no name.
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
