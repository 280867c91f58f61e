// SPDX-License-Identifier: Apache-2.0
import { CheckDefinition, SetBy } from '../../model/check';
import {
  EffectiveCheck,
  Scorecard,
  ScorecardAddition,
  ScorecardDefinition,
} from '../../model/scorecard';
import { factsOfCondition, providerOf } from '../condition/factsOfCondition';
import { KnownFacts } from './KnownFacts';

/** A scorecard that additions are still put into. */
export type Draft = Omit<Scorecard, 'digest'>;

export function draftOf(
  definition: ScorecardDefinition,
  facts: KnownFacts,
): Draft {
  const levelByCheck = new Map(
    definition.levels.flatMap(level =>
      level.checks.map((check): [string, string] => [check, level.id]),
    ),
  );
  return {
    ...definition,
    checks: definition.checks.map(check =>
      effective(check, {
        setBy: { kind: 'organisation' },
        level: levelByCheck.get(check.id),
        facts,
      }),
    ),
  };
}

/** The scorecard with what a domain adds; the addition must have no problem. */
export function withAddition(
  draft: Draft,
  { domainRef, checks = [], thresholds = [] }: ScorecardAddition,
  facts: KnownFacts,
): Draft {
  const conditionByCheck = new Map(
    thresholds.map(({ check, condition }) => [check, condition]),
  );
  return {
    ...draft,
    levels: draft.levels.map(level => ({
      ...level,
      checks: [
        ...level.checks,
        ...checks.filter(check => check.level === level.id).map(({ id }) => id),
      ],
    })),
    checks: [
      ...draft.checks.map(check => {
        const condition = conditionByCheck.get(check.id);
        return condition && !check.notEnabled
          ? {
              ...check,
              stricter: [...check.stricter, { domainRef, condition }],
            }
          : check;
      }),
      ...checks.map(({ level, ...check }) =>
        effective(check, {
          setBy: { kind: 'domain', domainRef },
          level,
          facts,
        }),
      ),
    ],
  };
}

function effective(
  check: CheckDefinition,
  options: { setBy: SetBy; level: string | undefined; facts: KnownFacts },
): EffectiveCheck {
  const { setBy, level, facts } = options;
  const missingFacts = factsOfCondition(check.condition).filter(
    fact => !facts.get(fact),
  );
  return {
    ...check,
    setBy,
    stricter: [],
    ...(level !== undefined && { level }),
    ...(missingFacts.length > 0 && {
      notEnabled: { missingFacts, reason: reasonFor(missingFacts) },
    }),
  };
}

function reasonFor(missingFacts: string[]): string {
  const providers = [...new Set(missingFacts.map(providerOf))];
  const names = providers.map(provider => `‘${provider}’`).join(' and ');
  return providers.length === 1
    ? `No provider ${names} is installed, which would offer ${missingFacts.join(' and ')}.`
    : `No providers ${names} are installed, which would offer ${missingFacts.join(' and ')}.`;
}
