// SPDX-License-Identifier: Apache-2.0
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { Entity } from '@backstage/catalog-model';
import { canonicalJson } from '../digest/canonicalJson';

/** Says of one entity whether it is meant by a predicate, given by its number. */
export type Applicability = (predicate: number) => boolean;

/**
 * Collects the predicates of a scorecard, so that equal ones are evaluated once for an entity: most checks of a
 * scorecard share a few.
 */
export function createPredicates() {
  const numbers = new Map<string, number>();
  const filters: ((entity: Entity) => boolean)[] = [];
  return {
    /** The number of a predicate, that of an equal one included. */
    add(predicate: FilterPredicate): number {
      const key = canonicalJson(predicate);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number =
        filters.push(filterPredicateToFilterFunction(predicate)) - 1;
      numbers.set(key, number);
      return number;
    },
    of(entity: Entity): Applicability {
      const answers: boolean[] = [];
      return number => (answers[number] ??= filters[number]?.(entity) ?? true);
    },
  };
}
