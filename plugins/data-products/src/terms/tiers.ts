// SPDX-License-Identifier: Apache-2.0
import type {
  KnownQualityTier,
  KnownSlaTier,
  QualityTier,
  SlaTier,
  TierVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../translation/ref';

/** Where the words for tiers come from. */
export interface TierSource {
  t: Translate;
  /** As configuration defines them; the glossary stands in where that is not known. */
  tiers?: TierVocabulary;
}

/** A tier in words. */
export interface TierWords {
  status: 'known' | 'unrecognized' | 'missing';
  label: string;
  /** What the tier promises, as a sentence. */
  meaning: string;
}

export function describeQualityTier(
  tier: QualityTier | undefined,
  { t, tiers }: TierSource,
): TierWords {
  if (!tier) {
    return {
      status: 'missing',
      label: t('term.notSet'),
      meaning: t('term.qualityTierMeaning.missing'),
    };
  }
  return tier.tier === 'unrecognized'
    ? {
        status: 'unrecognized',
        label: tier.value,
        meaning: t('term.qualityTierMeaning.unrecognized'),
      }
    : { status: 'known', ...qualityTierEntry(tier.tier, { t, tiers }) };
}

export function describeSlaTier(
  tier: SlaTier | undefined,
  { t, tiers }: TierSource,
): TierWords {
  if (!tier) {
    return {
      status: 'missing',
      label: t('term.notSet'),
      meaning: t('term.slaTierMeaning.missing'),
    };
  }
  return tier.tier === 'unrecognized'
    ? {
        status: 'unrecognized',
        label: tier.value,
        meaning: t('term.slaTierMeaning.unrecognized'),
      }
    : { status: 'known', ...slaTierEntry(tier.tier, { t, tiers }) };
}

interface TierEntry {
  label: string;
  meaning: string;
}

/** What a quality tier is called, and what it means. */
export function qualityTierEntry(
  tier: KnownQualityTier,
  { t, tiers }: TierSource,
): TierEntry {
  const defined = tiers?.qualityTiers.find(other => other.tier === tier);
  return defined
    ? { label: defined.title, meaning: defined.description }
    : {
        label: t(`term.qualityTier.${tier}`),
        meaning: t(`term.qualityTierMeaning.${tier}`),
      };
}

/** What an SLA tier is called, and what it means. */
export function slaTierEntry(
  tier: KnownSlaTier,
  { t, tiers }: TierSource,
): TierEntry {
  const defined = tiers?.slaTiers.find(other => other.tier === tier);
  return defined
    ? { label: defined.title, meaning: defined.description }
    : {
        label: t(`term.slaTier.${tier}`),
        meaning: t(`term.slaTierMeaning.${tier}`),
      };
}
