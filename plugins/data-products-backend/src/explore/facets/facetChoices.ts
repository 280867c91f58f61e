// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumnValue,
  Facet,
  FacetValue,
  ProductSummary,
  QUALITY_TIERS,
  ResolvedReference,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from '../exploreEntry';

/** One choice of a facet, as a product has it. */
export type FacetChoice = Pick<FacetValue, 'value' | 'kind' | 'text'>;

/** What facets look at. */
export type ChoosableEntry = Pick<ExploreEntry, 'owner' | 'domain'> & {
  summary: Omit<ProductSummary, 'extraColumns'>;
};

// No ref, term, tag or format begins with a tilde, and no value of another plugin goes by its own if it does, so nothing that people write is taken for one of these.
const MISSING: FacetChoice = { value: '~missing', kind: 'missing' };
const UNKNOWN: FacetChoice = { value: '~unknown', kind: 'unknown' };

const CHOICES: Record<Facet, (entry: ChoosableEntry) => FacetChoice[]> = {
  environment: ({ summary }) => [termChoice(summary.environmentId)],
  domain: ({ domain }) => [referenceChoice(domain)],
  owner: ({ owner }) => [referenceChoice(owner)],
  lifecycle: ({ summary }) => [termChoice(summary.lifecycle)],
  qualityTier: ({ summary }) => [
    tierChoice(summary.qualityTier, QUALITY_TIERS),
  ],
  slaTier: ({ summary }) => [tierChoice(summary.slaTier, SLA_TIERS)],
  tag: ({ summary }) => writtenChoices(summary.tags),
  format: ({ summary }) => writtenChoices(summary.formats),
  pii: ({ summary }) => [piiChoice(summary.hasPii)],
};

/** What a product is found by in a facet: at least one choice, none twice, the most specific ones only. */
export function facetChoices(
  facet: Facet,
  entry: ChoosableEntry,
): FacetChoice[] {
  return CHOICES[facet](entry);
}

/** What a product is found by in a facet that another plugin adds. */
export function extraChoice(
  value: ExploreColumnValue | undefined,
): FacetChoice {
  if (value === undefined) return UNKNOWN;
  if (value === null) return MISSING;
  const text = String(value);
  return text.startsWith('~')
    ? textChoice(text)
    : { ...termChoice(text), text };
}

function termChoice(value: string): FacetChoice {
  return { value, kind: 'term' };
}

function textChoice(text: string): FacetChoice {
  return { value: `~text:${text}`, kind: 'text', text };
}

function referenceChoice(reference: ResolvedReference): FacetChoice {
  switch (reference.status) {
    case 'resolved':
      return { value: reference.entityRef, kind: 'entity' };
    case 'unresolved':
      return textChoice(reference.text);
    case 'missing':
      return MISSING;
    default:
      return reference satisfies never;
  }
}

function tierChoice(
  tier: string | undefined,
  known: readonly string[],
): FacetChoice {
  if (tier === undefined) return MISSING;
  return known.includes(tier) ? termChoice(tier) : textChoice(tier);
}

function writtenChoices(texts: string[] | undefined): FacetChoice[] {
  if (!texts) return [UNKNOWN];
  if (texts.length === 0) return [MISSING];
  return texts.map(text => ({ value: text, kind: 'term', text }));
}

function piiChoice(hasPii: boolean | undefined): FacetChoice {
  if (hasPii === undefined) return UNKNOWN;
  return termChoice(hasPii ? 'yes' : 'no');
}
