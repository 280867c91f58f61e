// SPDX-License-Identifier: Apache-2.0
import type { ScorecardDescription } from '../api/types';
import type { CheckDefinition, FactCondition } from '../model/check';
import type { Fact, FactDefinition, FactValue } from '../model/fact';
import type {
  EffectiveCheck,
  LevelDefinition,
  Scorecard,
  ScorecardAddition,
  ScorecardDefinition,
} from '../model/scorecard';

export function aFactDefinition(
  overrides: Partial<FactDefinition> = {},
): FactDefinition {
  return {
    id: 'shop.has-owner',
    title: 'Has an owner',
    description: 'Whether the owner is a group of the catalog.',
    type: 'boolean',
    timeToLiveSeconds: 86_400,
    source: 'Shop',
    ...overrides,
  };
}

/** A fact that is known, observed at `2026-11-02T09:00:00.000Z`. */
export function aFact(
  overrides: Partial<Fact> & { value?: FactValue } = {},
): Fact {
  const { value = true, ...others } = overrides;
  const id = others.id ?? 'shop.has-owner';
  return {
    id,
    reading: { fact: id, state: 'known', value },
    observedAt: '2026-11-02T09:00:00.000Z',
    ...others,
  };
}

/** Passes when `shop.has-owner` is true. */
export function aCondition(
  overrides: Partial<FactCondition> = {},
): FactCondition {
  return {
    fact: 'shop.has-owner',
    rules: [
      { when: { is: true }, then: 'pass' },
      { when: { is: false }, then: 'fail' },
    ],
    ...overrides,
  };
}

export function aCheckDefinition(
  overrides: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id: 'has-owner',
    version: 1,
    title: 'Has an owner',
    why: 'People need somebody to ask.',
    howToFix: { text: 'Name the group that answers for it.' },
    condition: aCondition(),
    severity: 'critical',
    weight: 1,
    ...overrides,
  };
}

export function aLevel(
  overrides: Partial<LevelDefinition> = {},
): LevelDefinition {
  return {
    id: 'bronze',
    title: 'Bronze',
    description: 'Somebody answers for it.',
    checks: ['has-owner'],
    ...overrides,
  };
}

/** One check, `has-owner`, which the one level, `bronze`, demands of everything. */
export function aScorecardDefinition(
  overrides: Partial<ScorecardDefinition> = {},
): ScorecardDefinition {
  return {
    id: 'governance',
    version: 1,
    title: 'Governance',
    description: 'What everything that is offered to others should be.',
    appliesTo: {},
    levels: [aLevel()],
    checks: [aCheckDefinition()],
    ...overrides,
  };
}

export function anAddition(
  overrides: Partial<ScorecardAddition> = {},
): ScorecardAddition {
  return {
    scorecard: 'governance',
    domainRef: 'domain:default/sales',
    version: 1,
    ...overrides,
  };
}

export function aCheck(
  overrides: Partial<EffectiveCheck> = {},
): EffectiveCheck {
  return {
    ...aCheckDefinition(),
    setBy: { kind: 'organisation' },
    stricter: [],
    level: 'bronze',
    ...overrides,
  };
}

/** Its levels demand the checks that name them. */
export function aScorecard(overrides: Partial<Scorecard> = {}): Scorecard {
  const checks = overrides.checks ?? [aCheck()];
  const levels = overrides.levels ?? [aLevel()];
  return {
    ...aScorecardDefinition(),
    digest: 'digest-1',
    ...overrides,
    checks,
    levels: levels.map(level => ({
      ...level,
      checks: checks
        .filter(check => check.level === level.id)
        .map(check => check.id),
    })),
  };
}

export function aScorecardDescription(
  overrides: Partial<ScorecardDescription> = {},
): ScorecardDescription {
  return {
    scorecard: aScorecard(),
    facts: [{ ...aFactDefinition(), provider: 'shop' }],
    versions: [
      {
        version: 1,
        digest: 'digest-1',
        firstSeenAt: '2026-10-01T06:00:00.000Z',
      },
    ],
    ...overrides,
  };
}
