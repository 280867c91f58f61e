// SPDX-License-Identifier: Apache-2.0
import type {
  EntityHistory,
  EntityScorecard,
  ExemptionsPage,
  GateAnswer,
} from '../api/types';
import type { Exemption } from '../model/exemption';
import type {
  CheckResult,
  Evidence,
  ScorecardResult,
  Standing,
} from '../model/result';

export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    fact: 'shop.has-owner',
    title: 'Has an owner',
    observed: true,
    expected: 'yes',
    source: 'Shop',
    observedAt: '2026-11-02T09:00:00.000Z',
    ...overrides,
  };
}

/** Without an exemption, unless `statusWithoutExemption` says what it would be. */
export function aCheckResult(
  overrides: Partial<CheckResult> = {},
): CheckResult {
  const status = overrides.status ?? 'pass';
  return {
    check: 'has-owner',
    checkVersion: 1,
    status,
    statusWithoutExemption: status,
    evidence: [anEvidence({ observed: status === 'pass' })],
    setBy: { kind: 'organisation' },
    ...overrides,
  };
}

export function aStanding(overrides: Partial<Standing> = {}): Standing {
  return { level: 'bronze', scoreFraction: 1, knownFraction: 1, ...overrides };
}

/** Stands without exemptions as it does with them, unless told otherwise. */
export function aScorecardResult(
  overrides: Partial<ScorecardResult> = {},
): ScorecardResult {
  const result = {
    ...aStanding(),
    scorecard: 'governance',
    scorecardVersion: 1,
    entityRef: 'dataproduct:prod/orders',
    checks: [aCheckResult()],
    evaluatedAt: '2026-11-02T09:30:00.000Z',
    ...overrides,
  };
  const { level, possibleLevel, scoreFraction, knownFraction } = result;
  return {
    ...result,
    withoutExemptions: overrides.withoutExemptions ?? {
      ...(level !== undefined && { level }),
      ...(possibleLevel !== undefined && { possibleLevel }),
      ...(scoreFraction !== undefined && { scoreFraction }),
      knownFraction,
    },
  };
}

/** Approved, for November 2026. */
export function anExemption(overrides: Partial<Exemption> = {}): Exemption {
  return {
    id: 'exemption-1',
    entityRef: 'dataproduct:prod/orders',
    scorecard: 'governance',
    check: 'has-owner',
    reason: 'The team is being formed.',
    requestedBy: 'user:default/elif',
    requestedAt: '2026-10-30T10:00:00.000Z',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    state: 'approved',
    decidedBy: 'user:default/sam',
    decidedAt: '2026-10-30T15:00:00.000Z',
    ...overrides,
  };
}

export function anExemptionsPage(
  overrides: Partial<ExemptionsPage> = {},
): ExemptionsPage {
  return {
    items: [
      {
        ...anExemption(),
        phase: 'active',
        title: 'orders',
        checkTitle: 'Has an owner',
        allowed: {
          approve: false,
          reject: false,
          revoke: true,
          withdraw: false,
        },
      },
    ],
    totalItems: 1,
    byPhase: [{ phase: 'active', exemptions: 1 }],
    ...overrides,
  };
}

export function anEntityScorecard(
  overrides: Partial<EntityScorecard> = {},
): EntityScorecard {
  return {
    result: aScorecardResult(),
    exemptions: [],
    demands: [],
    allowed: {
      checkAgain: true,
      requestExemption: true,
      approveExemption: false,
    },
    ...overrides,
  };
}

export function anEntityHistory(
  overrides: Partial<EntityHistory> = {},
): EntityHistory {
  return {
    scorecard: 'governance',
    points: [
      {
        ...aStanding({ level: undefined, scoreFraction: 0 }),
        at: '2026-11-01T23:59:00.000Z',
        scorecardVersion: 1,
      },
      { ...aStanding(), at: '2026-11-02T09:30:00.000Z', scorecardVersion: 1 },
    ],
    changes: [
      {
        at: '2026-11-02T09:30:00.000Z',
        check: 'has-owner',
        from: 'fail',
        to: 'pass',
      },
    ],
    definitionChanges: [],
    ...overrides,
  };
}

export function aGateAnswer(overrides: Partial<GateAnswer> = {}): GateAnswer {
  return {
    verdict: 'reached',
    result: aScorecardResult(),
    inTheWay: [],
    ...overrides,
  };
}
