// SPDX-License-Identifier: Apache-2.0
import type { CatalogEntity } from '../../world/catalog/CatalogEntity';
import { firstIndex } from '../../world/catalog/EntityIndex';
import { isCriteria, type Criteria } from './criteria';

/** The bounds that criteria put on the qualified name, and what else they ask for. */
export interface NameRange {
  /** Included. */
  from?: string;
  /** Not included. */
  below?: string;
  /** All criteria but those that are the bounds. */
  rest: Criteria;
}

/**
 * Takes the bounds of the qualified name out of criteria, since an ordered list can be cut to them without looking at
 * every item. Looks at the top and inside `_and`; bounds under `_or` stay where they are.
 */
export function takeNameRange(where: Criteria): NameRange {
  const { qualifiedName, _and, ...others } = where;
  let range: NameRange = { rest: others };
  if (qualifiedName !== undefined) range = narrowed(range, qualifiedName);
  if (!Array.isArray(_and)) return range;
  const remaining: Criteria[] = [];
  for (const part of _and.filter(isCriteria)) {
    const inner = takeNameRange(part);
    range = {
      from: highest(range.from, inner.from),
      below: lowest(range.below, inner.below),
      rest: range.rest,
    };
    if (Object.keys(inner.rest).length > 0) remaining.push(inner.rest);
  }
  return remaining.length > 0
    ? { ...range, rest: { ...range.rest, _and: remaining } }
    : range;
}

/** The run of a list in order of qualified name that is within the bounds. */
export function withinNameRange<E extends CatalogEntity>(
  sorted: readonly E[],
  { from, below }: NameRange,
): readonly E[] {
  const start =
    from === undefined ? 0 : firstIndex(sorted, name => name >= from);
  const end =
    below === undefined
      ? sorted.length
      : firstIndex(sorted, name => name >= below);
  return sorted.slice(start, end);
}

function narrowed(range: NameRange, operators: unknown): NameRange {
  if (!isCriteria(operators)) return range;
  const { _gte: from, _lt: below, _starts_with: prefix, ...others } = operators;
  const bounds = [
    typeof from === 'string' ? { from } : undefined,
    typeof below === 'string' ? { below } : undefined,
    typeof prefix === 'string'
      ? { from: prefix, below: after(prefix) }
      : undefined,
  ];
  const narrowest = bounds.reduce<{ from?: string; below?: string }>(
    (all, each) => ({
      from: highest(all.from, each?.from),
      below: lowest(all.below, each?.below),
    }),
    range,
  );
  const rest =
    Object.keys(others).length > 0
      ? { ...range.rest, qualifiedName: others }
      : range.rest;
  return { ...narrowest, rest };
}

/** The first text that comes after all texts with this prefix. */
function after(prefix: string): string {
  return `${prefix}\uFFFF`;
}

function highest(
  a: string | undefined,
  b: string | undefined,
): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function lowest(
  a: string | undefined,
  b: string | undefined,
): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
