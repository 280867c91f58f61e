// SPDX-License-Identifier: Apache-2.0
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  type DataProduct,
  isDataProductEntity,
  parseQualityTier,
  parseSlaTier,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { PlannedProduct } from '@data-mesh/backstage-plugin-data-products-node';
import {
  isJudgedBy,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { LevelDemand } from '@data-mesh/backstage-plugin-scorecards-node';
import { meantBy } from './meantBy';
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

/**
 * The rules as results show them. Gates ask when a product is to get a tier by the portal; whoever writes it in Confluent,
 * undoes an operation, or lets the level fall later, passes none.
 */
export function levelDemands(rules: readonly GateRule[]): LevelDemand[] {
  return rules.map(rule => ({
    scorecard: rule.scorecard,
    level: rule.level,
    who: meantBy(rule),
    isDemandedOf: entity =>
      isDataProductEntity(entity) &&
      hasTiers(rule, {
        qualityTier: parseQualityTier(textOf(entity.spec?.qualityTier)),
        slaTier: parseSlaTier(textOf(entity.spec?.slaTier)),
      }),
  }));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
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
