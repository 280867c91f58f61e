// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readGateSettings } from './readGateSettings';

const read = (gates?: JsonObject) =>
  readGateSettings(
    mockServices.rootConfig({
      data: { scorecards: { ...(gates && { gates }) } },
    }),
    { scorecard: 'governance' },
  );

const authoritative = { qualityTier: 'authoritative' };

describe('readGateSettings', () => {
  it('demands nothing where nothing is set', () => {
    expect(read()).toEqual({
      rules: [],
      whenUnknown: 'warn',
      timeoutMs: 5_000,
    });
  });

  it('refuses what does not reach the level of the usual scorecard', () => {
    expect(
      read({ publish: [{ when: authoritative, level: 'silver' }] }).rules,
    ).toEqual([
      {
        when: { qualityTier: ['authoritative'] },
        scorecard: 'governance',
        level: 'silver',
        whenNotReached: 'refuse',
      },
    ]);
  });

  it('takes several tiers, and is as lenient as it is told', () => {
    expect(
      read({
        publish: [
          {
            when: { slaTier: ['tier-1', 'tier-2'] },
            scorecard: 'support',
            level: 'gold',
            whenNotReached: 'warn',
          },
        ],
        whenUnknown: 'refuse',
        timeoutSeconds: 0.5,
      }),
    ).toEqual({
      rules: [
        {
          when: { slaTier: ['tier-1', 'tier-2'] },
          scorecard: 'support',
          level: 'gold',
          whenNotReached: 'warn',
        },
      ],
      whenUnknown: 'refuse',
      timeoutMs: 500,
    });
  });

  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['an unknown tier',       { publish: [{ when: { qualityTier: 'golden' }, level: 'silver' }] },               'publish[0].when.qualityTier is "golden"; it must be authoritative or curated or raw'],
    ['no tier',               { publish: [{ when: {}, level: 'silver' }] },                                      'publish[0].when names no tier'],
    ['a list of none',        { publish: [{ when: { slaTier: [] }, level: 'silver' }] },                         'publish[0].when names no tier'],
    ['no level',              { publish: [{ when: authoritative }] },                                            'level'],
    ['another leniency',      { publish: [{ when: authoritative, level: 'silver', whenNotReached: 'shrug' }] },  'publish[0].whenNotReached is "shrug"'],
    ['an unknown whenUnknown', { whenUnknown: 'wait' },                                                          'scorecards.gates.whenUnknown is "wait"; it must be warn or refuse'],
    ['no time',               { timeoutSeconds: 0 },                                                             'timeoutSeconds is 0'],
    ['more time than planning waits', { timeoutSeconds: 26 },                                                    'timeoutSeconds is 26'],
  ])('refuses %s, and says where', (_case, gates, message) => {
    expect(() => read(gates)).toThrow(message);
  });
});
