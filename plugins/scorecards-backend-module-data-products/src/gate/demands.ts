// SPDX-License-Identifier: Apache-2.0
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  type DataProduct,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { PlannedProduct } from '@data-mesh/backstage-plugin-data-products-node';
import {
  isJudgedBy,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { GateRule } from './readGateSettings';

/** The rules whose tiers a product would have. Whether their scorecards judge it is another question. */
export function rulesFor(
  rules: readonly GateRule[],
  { after }: Pick<PlannedProduct, 'after'>,
): GateRule[] {
  return rules.filter(rule => hasTiers(rule, after));
}

/**
 * Whether a rule demands its level of a planned product, and did not before: what a product is already is kept by changing
 * something else, however it stands. A draft that becomes active is demanded of when its scorecard judges active ones only.
 */
export function isNewDemand(
  rule: GateRule,
  scorecard: Pick<Scorecard, 'appliesTo'>,
  planned: PlannedProduct,
): boolean {
  const isDemanded = (product: DataProduct) =>
    hasTiers(rule, product) &&
    isJudgedBy(scorecard, plannedEntity(product, planned));
  const { before, after } = planned;
  return isDemanded(after) && !(before && isDemanded(before));
}

/** A planned product as the catalog would hold it; one that is not there yet by a name that it may get. */
export function plannedEntity(
  product: DataProduct,
  { entityRef, namespace }: Pick<PlannedProduct, 'entityRef' | 'namespace'>,
): Entity {
  const entityName =
    entityRef === undefined
      ? likelyName(product.title)
      : parseEntityRef(entityRef).name;
  return toEntity(product, { entityName, namespace });
}

function likelyName(title: string): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-+|-+$/g, '').slice(0, 63) || 'product';
}

function hasTiers(
  { when }: Pick<GateRule, 'when'>,
  { qualityTier, slaTier }: Pick<DataProduct, 'qualityTier' | 'slaTier'>,
): boolean {
  return (
    isOneOf(when.qualityTier, qualityTier?.tier) &&
    isOneOf(when.slaTier, slaTier?.tier)
  );
}

/** No wish is fulfilled by everything. */
function isOneOf(
  wanted: readonly string[] | undefined,
  tier: string | undefined,
): boolean {
  return wanted === undefined || wanted.some(each => each === tier);
}
