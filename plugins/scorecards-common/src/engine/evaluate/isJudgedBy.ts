// SPDX-License-Identifier: Apache-2.0
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { Entity } from '@backstage/catalog-model';
import { Scorecard } from '../../model/scorecard';

/** Whether a scorecard asks anything of an entity. */
export function isJudgedBy(
  { appliesTo }: Pick<Scorecard, 'appliesTo'>,
  entity: Entity,
): boolean {
  return filterPredicateToFilterFunction(appliesTo)(entity);
}
