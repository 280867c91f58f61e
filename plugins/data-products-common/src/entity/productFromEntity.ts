// SPDX-License-Identifier: Apache-2.0
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { PortAddress } from '../console/consoleLinks';
import { ANNOTATION_PRODUCT_KEY } from '../constants';
import { parseProductKey } from '../identity/productKey';
import { ProductIssueCode, isProductIssueCode } from '../model/issue';
import { DataProduct, ResolvedReference } from '../model/product';
import { PRODUCT_STATUSES } from '../model/productStatus';
import { parseQualityTier, parseSlaTier } from '../model/tiers';

/**
 * What an entity tells of its product: less than the store knows, but enough to paint a page.
 *
 * @remarks Tags are in the catalog's spelling. The text of a resolved reference is its entity ref.
 */
export interface CatalogedProduct extends Omit<
  DataProduct,
  'ownerEmail' | 'outputPorts' | 'issues'
> {
  outputPorts: PortAddress[];
  /** Codes that this version does not know are left out. */
  issueCodes: ProductIssueCode[];
}

const text = z.string().optional();

const wholeEntity = z.object({
  metadata: z.object({
    name: z.string(),
    title: text,
    description: text,
    tags: z.array(z.string()).default([]),
    annotations: z.object({ [ANNOTATION_PRODUCT_KEY]: z.string() }),
  }),
  spec: z.object({
    lifecycle: z.enum(PRODUCT_STATUSES),
    owner: text,
    ownerText: text,
    domain: text,
    domainText: text,
    qualityTier: text,
    slaTier: text,
    successor: text,
    successorText: text,
    endsOn: text,
    outputPorts: z.array(
      z.object({
        name: z.string(),
        clusterId: text,
        qualifiedName: z.string(),
      }),
    ),
    attributes: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .default([]),
    issues: z.array(z.string()).default([]),
  }),
});

/**
 * Reads a product back out of its entity, the inverse of `toEntity` for what an entity carries.
 *
 * @throws InputError when the entity is no data product that `toEntity` could have made.
 */
export function productFromEntity(entity: Entity): CatalogedProduct {
  const parsed = wholeEntity.safeParse(entity);
  if (!parsed.success) {
    throw new InputError(
      `'${stringifyEntityRef(entity)}' is not a whole data product: ${z.prettifyError(parsed.error)}`,
    );
  }

  const { metadata, spec } = parsed.data;
  const { key, environmentId } = parseProductKey(
    metadata.annotations[ANNOTATION_PRODUCT_KEY],
  );
  const qualityTier = parseQualityTier(spec.qualityTier);
  const slaTier = parseSlaTier(spec.slaTier);
  return {
    key,
    environmentId,
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    lifecycle: spec.lifecycle,
    owner: referenceFrom(spec.owner, spec.ownerText, 'Group'),
    domain: referenceFrom(spec.domain, spec.domainText, 'Domain'),
    ...(qualityTier && { qualityTier }),
    ...(slaTier && { slaTier }),
    successor: referenceFrom(spec.successor, spec.successorText, 'DataProduct'),
    ...(spec.endsOn && { endsOn: spec.endsOn }),
    tags: metadata.tags,
    attributes: spec.attributes,
    outputPorts: spec.outputPorts,
    issueCodes: spec.issues.filter(isProductIssueCode),
  };
}

function referenceFrom(
  ref: string | undefined,
  unresolvedText: string | undefined,
  defaultKind: string,
): ResolvedReference {
  if (ref) {
    const entityRef = stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: DEFAULT_NAMESPACE }),
    );
    return { status: 'resolved', text: entityRef, entityRef };
  }
  return unresolvedText
    ? { status: 'unresolved', text: unresolvedText }
    : { status: 'missing' };
}
