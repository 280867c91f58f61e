// SPDX-License-Identifier: Apache-2.0
import { createSpellings } from './spellings';
import { parseQualityTier, parseSlaTier, tierText } from './tiers';

describe('parseQualityTier', () => {
  // prettier-ignore
  test.each([
    ['authoritative',    { tier: 'authoritative' }],
    ['curated',          { tier: 'curated' }],
    ['raw',              { tier: 'raw' }],
    [' Curated ',        { tier: 'curated' }],
    ['AUTHORITATIVE',    { tier: 'authoritative' }],
    ['gold',             { tier: 'unrecognized', value: 'gold' }],
    [' Very  Good ',     { tier: 'unrecognized', value: 'Very  Good' }],
    ['raw!',             { tier: 'unrecognized', value: 'raw!' }],
    ['unrecognized',     { tier: 'unrecognized', value: 'unrecognized' }],
    ['constructor',      { tier: 'unrecognized', value: 'constructor' }],
    ['',                 undefined],
    ['   ',              undefined],
    [undefined,          undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(parseQualityTier(text)).toEqual(expected);
  });

  it("knows a company's own words", () => {
    const spellings = createSpellings(['authoritative', 'curated', 'raw'], {
      'Gold standard': 'authoritative',
    });
    expect(parseQualityTier('gold_STANDARD', spellings)).toEqual({
      tier: 'authoritative',
    });
    expect(parseQualityTier('raw', spellings)).toEqual({ tier: 'raw' });
  });
});

describe('parseSlaTier', () => {
  // prettier-ignore
  test.each([
    ['tier-1',    { tier: 'tier-1' }],
    ['tier-3',    { tier: 'tier-3' }],
    ['Tier 2',    { tier: 'tier-2' }],
    ['TIER_2',    { tier: 'tier-2' }],
    ['tier2',     { tier: 'tier-2' }],
    ['tier - 2',  { tier: 'tier-2' }],
    ['tier-0',    { tier: 'unrecognized', value: 'tier-0' }],
    ['tier-4',    { tier: 'unrecognized', value: 'tier-4' }],
    ['tier-11',   { tier: 'unrecognized', value: 'tier-11' }],
    ['2',         { tier: 'unrecognized', value: '2' }],
    [' ',         undefined],
    [undefined,   undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(parseSlaTier(text)).toEqual(expected);
  });
});

describe('tierText', () => {
  it('names a known tier', () => {
    expect(tierText({ tier: 'tier-1' })).toBe('tier-1');
  });

  it('repeats what was written otherwise', () => {
    expect(tierText({ tier: 'unrecognized', value: 'Gold' })).toBe('Gold');
  });
});
