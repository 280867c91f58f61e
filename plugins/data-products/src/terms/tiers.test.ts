// SPDX-License-Identifier: Apache-2.0
import type {
  QualityTier,
  SlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aVocabulary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { describeQualityTier, describeSlaTier } from './tiers';

describe('describeQualityTier', () => {
  // prettier-ignore
  test.each<[QualityTier | undefined, string, string, RegExp]>([
    [{ tier: 'authoritative' },                 'known',        'Authoritative', /source of these facts/],
    [{ tier: 'curated' },                       'known',        'Curated',       /checked and prepared/i],
    [{ tier: 'raw' },                           'known',        'Raw',           /unchecked/],
    [{ tier: 'unrecognized', value: 'golden' }, 'unrecognized', 'golden',        /not a quality tier/i],
    [undefined,                                 'missing',      'Not set',       /nobody has said/i],
  ])('%j is %s', (tier, status, label, meaning) => {
    expect(describeQualityTier(tier, { t: english })).toEqual({
      status,
      label,
      meaning: expect.stringMatching(meaning),
    });
  });
});

describe('describeSlaTier', () => {
  // prettier-ignore
  test.each<[SlaTier | undefined, string, string, RegExp]>([
    [{ tier: 'tier-1' },                      'known',        'Tier 1',  /on call at any time/],
    [{ tier: 'tier-2' },                      'known',        'Tier 2',  /working hours/],
    [{ tier: 'tier-3' },                      'known',        'Tier 3',  /as time allows/],
    [{ tier: 'unrecognized', value: 'gold' }, 'unrecognized', 'gold',    /not an SLA tier/i],
    [undefined,                               'missing',      'Not set', /nobody has said/i],
  ])('%j is %s', (tier, status, label, meaning) => {
    expect(describeSlaTier(tier, { t: english })).toEqual({
      status,
      label,
      meaning: expect.stringMatching(meaning),
    });
  });
});

describe('what configuration says of tiers', () => {
  const tiers = aVocabulary({
    qualityTiers: [
      {
        tier: 'curated',
        title: 'Looked after',
        description: 'Somebody has looked.',
        terms: [],
      },
    ],
    slaTiers: [
      { tier: 'tier-1', title: 'Gold', description: 'At once.', terms: [] },
    ],
  });

  it('counts more than the glossary', () => {
    const source = { t: english, tiers };
    expect(describeQualityTier({ tier: 'curated' }, source)).toMatchObject({
      label: 'Looked after',
      meaning: 'Somebody has looked.',
    });
    expect(describeSlaTier({ tier: 'tier-1' }, source)).toMatchObject({
      label: 'Gold',
      meaning: 'At once.',
    });
  });

  it('leaves to the glossary what it does not define', () => {
    expect(
      describeSlaTier({ tier: 'tier-2' }, { t: english, tiers }),
    ).toMatchObject({ label: 'Tier 2' });
  });
});
