// SPDX-License-Identifier: Apache-2.0
import type {
  QualityTier,
  SlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../__testUtils__/english';
import { describeQualityTier, describeSlaTier } from './tiers';

describe('describeQualityTier', () => {
  // prettier-ignore
  test.each<[QualityTier | undefined, string, string, RegExp]>([
    [{ tier: 'authoritative' },                 'known',        'Authoritative', /source of truth/],
    [{ tier: 'curated' },                       'known',        'Curated',       /checked and cleaned/i],
    [{ tier: 'raw' },                           'known',        'Raw',           /unchecked/],
    [{ tier: 'unrecognized', value: 'golden' }, 'unrecognized', 'golden',        /not a quality tier/i],
    [undefined,                                 'missing',      'Not set',       /nobody has said/i],
  ])('%j is %s', (tier, status, label, meaning) => {
    expect(describeQualityTier(tier, english)).toEqual({
      status,
      label,
      meaning: expect.stringMatching(meaning),
    });
  });
});

describe('describeSlaTier', () => {
  // prettier-ignore
  test.each<[SlaTier | undefined, string, string, RegExp]>([
    [{ tier: 'tier-1' },                      'known',        'Tier 1',  /fastest help/],
    [{ tier: 'tier-2' },                      'known',        'Tier 2',  /soon/],
    [{ tier: 'tier-3' },                      'known',        'Tier 3',  /no promise/],
    [{ tier: 'unrecognized', value: 'gold' }, 'unrecognized', 'gold',    /not an SLA tier/i],
    [undefined,                               'missing',      'Not set', /nobody has said/i],
  ])('%j is %s', (tier, status, label, meaning) => {
    expect(describeSlaTier(tier, english)).toEqual({
      status,
      label,
      meaning: expect.stringMatching(meaning),
    });
  });
});
