// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  ProductMetadata,
  parseEndsOn,
  parseProductStatus,
  parseQualityTier,
  parseSlaTier,
  shortestReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MetadataRole } from '../../sync/assembly/metadataRoles';
import { PlanningContext } from './PlanningContext';

/** The text of each attribute that has a role. */
export type RoleTexts = Partial<Record<MetadataRole, string>>;

/** What texts depend on besides the words of the form. */
export interface TextOrigin {
  /** What the topic's metadata say now. */
  written: RoleTexts;
  /** What it says without metadata, through its own attributes. */
  carried: { description: string; owner: string };
  topicName: string;
  key: ProductKey;
  clusterId?: string;
  /** False where every field is written anew. */
  isKnown: boolean;
}

type WritingContext = Pick<
  PlanningContext,
  | 'config'
  | 'resolveOwner'
  | 'resolveDomain'
  | 'resolveSuccessor'
  | 'successorTexts'
>;

/**
 * What is to be written of a product on one of its topics. What means the same already stays as it is spelled, and what nobody
 * understands stays as long as the form says nothing in its place.
 */
export function writtenTexts(
  metadata: ProductMetadata,
  origin: TextOrigin,
  context: WritingContext,
): RoleTexts {
  const { written } = origin;
  const ends =
    metadata.lifecycle === 'deprecated' || metadata.lifecycle === 'retired';
  const texts: RoleTexts = {
    owner: ownerText(metadata, origin, context),
    domain: domainText(metadata, written.domain, context),
    description: descriptionText(metadata, origin),
    quality: tierText(metadata.qualityTier, written.quality, text =>
      parseQualityTier(text, context.config.tiers.quality),
    ),
    sla: tierText(metadata.slaTier, written.sla, text =>
      parseSlaTier(text, context.config.tiers.sla),
    ),
    product: productText(metadata, origin),
    lifecycle: lifecycleText(metadata, written.lifecycle),
    successor: successorText(metadata, origin, { ...context, ends }),
    endsOn: endsOnText(metadata, written.endsOn, ends),
  };
  return texts;
}

function ownerText(
  { owner }: ProductMetadata,
  { written, carried, isKnown }: TextOrigin,
  { resolveOwner }: WritingContext,
): string | undefined {
  const says = (text: string | undefined) => {
    const meant = resolveOwner(text ?? '');
    return meant.status === 'resolved' ? meant.entityRef : undefined;
  };
  if (owner === '') return says(written.owner) ? undefined : written.owner;
  const isCarried = isKnown && !written.owner && says(carried.owner) === owner;
  return isCarried
    ? undefined
    : shortestReference(owner, resolveOwner, written.owner);
}

function domainText(
  { domain }: ProductMetadata,
  written: string | undefined,
  { resolveDomain }: WritingContext,
): string | undefined {
  if (domain !== '') return shortestReference(domain, resolveDomain, written);
  return resolveDomain(written ?? '').status === 'unresolved'
    ? written
    : undefined;
}

function descriptionText(
  { description }: ProductMetadata,
  { written, carried, isKnown }: TextOrigin,
): string | undefined {
  const text = description.trim();
  const isCarried =
    isKnown && !written.description && carried.description === text;
  return isCarried ? undefined : text || undefined;
}

function tierText(
  wanted: string | undefined,
  written: string | undefined,
  parse: (text: string | undefined) => { tier: string } | undefined,
): string | undefined {
  const tier = parse(written)?.tier;
  if (!wanted) return tier === 'unrecognized' ? written : undefined;
  return tier === wanted ? written : wanted;
}

function productText(
  { product }: ProductMetadata,
  { written, topicName }: TextOrigin,
): string | undefined {
  const name = product.trim() || topicName;
  if (written.product?.trim() === name) return written.product;
  return name === topicName ? undefined : name;
}

function lifecycleText(
  { lifecycle }: ProductMetadata,
  written: string | undefined,
): string | undefined {
  const now = parseProductStatus(written);
  if (now?.status === lifecycle) return written;
  if (lifecycle !== 'active') return lifecycle;
  return now?.status === 'unrecognized' ? written : undefined;
}

function successorText(
  { successor }: ProductMetadata,
  { written, key, clusterId }: TextOrigin,
  context: WritingContext & { ends: boolean },
): string | undefined {
  const says = (text: string) => {
    const meant = context.resolveSuccessor(text, { key, clusterId });
    return meant.status === 'resolved' ? meant.entityRef : undefined;
  };
  const { successor: now } = written;
  if (successor === '') {
    return context.ends && now && !says(now) ? now : undefined;
  }
  return [now, ...context.successorTexts(successor), successor].find(
    text => text !== undefined && says(text) === successor,
  );
}

function endsOnText(
  { endsOn }: ProductMetadata,
  written: string | undefined,
  ends: boolean,
): string | undefined {
  const now = dayIn(written);
  if (endsOn === '') return ends && written && !now ? written : undefined;
  return now === endsOn ? written : endsOn;
}

function dayIn(text: string | undefined): string | undefined {
  try {
    return parseEndsOn(text);
  } catch {
    return undefined;
  }
}
