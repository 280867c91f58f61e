// SPDX-License-Identifier: Apache-2.0
import {
  KnownQualityTier,
  KnownSlaTier,
  QualityTier,
  SlaTier,
} from './product';
import { Spellings, createSpellings, findTerm } from './spellings';

/** Most trusted first. */
export const QUALITY_TIERS = [
  'authoritative',
  'curated',
  'raw',
] as const satisfies readonly KnownQualityTier[];

/** Fastest help first. */
export const SLA_TIERS = [
  'tier-1',
  'tier-2',
  'tier-3',
] as const satisfies readonly KnownSlaTier[];

const qualitySpellings = createSpellings<KnownQualityTier>(QUALITY_TIERS);
const slaSpellings = createSpellings<KnownSlaTier>(SLA_TIERS);

/**
 * Reads a quality tier. Blank text is no tier (`undefined`); text that spells none is kept, trimmed, as `unrecognized`.
 */
export function parseQualityTier(
  text: string | undefined,
  spellings: Spellings<KnownQualityTier> = qualitySpellings,
): QualityTier | undefined {
  return parseTier(text, spellings);
}

/** Reads an SLA tier; blank and unknown text as in `parseQualityTier`. */
export function parseSlaTier(
  text: string | undefined,
  spellings: Spellings<KnownSlaTier> = slaSpellings,
): SlaTier | undefined {
  return parseTier(text, spellings);
}

/** The one word for a tier, in entities, lists and change rows: its name, or what was written. */
export function tierText(tier: QualityTier | SlaTier): string {
  return tier.tier === 'unrecognized' ? tier.value : tier.tier;
}

function parseTier<T extends string>(
  text: string | undefined,
  spellings: Spellings<T>,
): { tier: T } | { tier: 'unrecognized'; value: string } | undefined {
  const value = text?.trim();
  if (!value) return undefined;

  const tier = findTerm(spellings, value);
  return tier ? { tier } : { tier: 'unrecognized', value };
}
