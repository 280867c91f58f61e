// SPDX-License-Identifier: Apache-2.0
import type { FilterPredicate } from '@backstage/filter-predicates';

/**
 * The kinds, in lower case, that a predicate can hold for; `undefined` when it could be any.
 *
 * @remarks Only what is certain narrows: what is negated, and operators that are not known, say nothing of kinds.
 */
export function kindsOf(predicate: FilterPredicate): string[] | undefined {
  if (typeof predicate !== 'object') return undefined;
  const { $all, $any, kind }: Record<string, unknown> = { ...predicate };
  if (isList($all)) {
    const known = $all.map(kindsOf).filter(kinds => kinds !== undefined);
    return known.length === 0
      ? undefined
      : known.reduce((all, kinds) => all.filter(each => kinds.includes(each)));
  }
  if (isList($any)) {
    const each = $any.map(kindsOf);
    const known = each.filter(kinds => kinds !== undefined);
    return known.length === each.length
      ? [...new Set(known.flat())]
      : undefined;
  }
  if (typeof kind === 'string') return [kind.toLowerCase()];
  if (typeof kind === 'object' && kind !== null && '$in' in kind) {
    return Array.isArray(kind.$in)
      ? kind.$in.map(each => String(each).toLowerCase())
      : undefined;
  }
  return undefined;
}

function isList(value: unknown): value is FilterPredicate[] {
  return Array.isArray(value);
}
