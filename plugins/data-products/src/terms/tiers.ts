// SPDX-License-Identifier: Apache-2.0
import type {
  QualityTier,
  SlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../translation/ref';

/** A tier in words. */
export interface TierWords {
  status: 'known' | 'unrecognized' | 'missing';
  label: string;
  /** What the tier promises, as a sentence. */
  meaning: string;
}

export function describeQualityTier(
  tier: QualityTier | undefined,
  t: Translate,
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
    : {
        status: 'known',
        label: t(`term.qualityTier.${tier.tier}`),
        meaning: t(`term.qualityTierMeaning.${tier.tier}`),
      };
}

export function describeSlaTier(
  tier: SlaTier | undefined,
  t: Translate,
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
    : {
        status: 'known',
        label: t(`term.slaTier.${tier.tier}`),
        meaning: t(`term.slaTierMeaning.${tier.tier}`),
      };
}
