// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { DATA_PRODUCT_API_VERSION, DATA_PRODUCT_KIND } from '../constants';

/** A data product in the catalog. Thin, because the catalog indexes every value that an entity holds. */
export interface DataProductEntity extends Entity {
  apiVersion: typeof DATA_PRODUCT_API_VERSION;
  kind: typeof DATA_PRODUCT_KIND;
  spec: {
    /** `kafka` for products made of topics. */
    type: string;
    lifecycle: string;
    /** Group or user; absent when it is missing or unresolved. */
    owner?: string;
    /** What was written for an owner, when that is unresolved. */
    ownerText?: string;
    /** Domain; of the namespace `default` unless it names another. Absent when it is missing or unresolved. */
    domain?: string;
    domainText?: string;
    /** `authoritative`, `curated`, `raw`, or what was written. */
    qualityTier?: string;
    /** `tier-1`, `tier-2`, `tier-3`, or what was written. */
    slaTier?: string;
    /** Full ref of the product to use instead. */
    successor?: string;
    successorText?: string;
    /** Calendar day. */
    endsOn?: string;
    outputPorts: { name: string; clusterId?: string; qualifiedName: string }[];
    /** User-defined, so never keys: names that differ only in case would make the entity vanish. */
    attributes?: { name: string; value: string }[];
    /** Codes of what is missing or wrong, without duplicates. */
    issues?: string[];
  };
}

/** Whether an entity is a data product, of whatever version. */
export function isDataProductEntity(entity: Entity): boolean {
  return entity.kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
}
