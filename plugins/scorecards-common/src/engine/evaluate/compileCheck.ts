// SPDX-License-Identifier: Apache-2.0
import { FilterPredicate } from '@backstage/filter-predicates';
import { Condition, SetBy } from '../../model/check';
import { Exemption } from '../../model/exemption';
import { FactDefinition } from '../../model/fact';
import { CheckResult, Evidence, ResultStatus } from '../../model/result';
import { EffectiveCheck } from '../../model/scorecard';
import {
  compileCondition,
  CompiledCondition,
  Observe,
} from '../condition/compileCondition';
import { Outcome } from '../condition/outcomes';
import { addDays } from '../days/calendarDay';
import { Applicability } from './createPredicates';

/** What a check is asked about an entity with. */
export interface CheckContext {
  observe: Observe;
  /** Those that count today, by check. */
  exemptions: ReadonlyMap<string, Exemption>;
  /** The nearest first. */
  domainRefs: string[];
  today: string;
  applies: Applicability;
}

/** A check made ready for many entities. */
export interface CompiledCheck {
  weight: number;
  /** Position of its level, from the lowest; absent when it counts for the score only. */
  level: number | undefined;
  /** `undefined` when it is not asked of the entity at all. */
  answer(context: CheckContext): CheckResult | undefined;
}

interface Question {
  setBy: SetBy;
  condition: CompiledCondition;
}

export function compileCheck(
  check: EffectiveCheck,
  options: {
    definitions: ReadonlyMap<string, FactDefinition>;
    predicates: { add(predicate: FilterPredicate): number };
    levels: string[];
  },
): CompiledCheck {
  const { definitions, predicates, levels } = options;
  const compile = (condition: Condition) =>
    compileCondition(condition, definitions);

  const own: Question = {
    setBy: check.setBy,
    condition: compile(check.condition),
  };
  const stricter = new Map(
    check.stricter.map(({ domainRef, condition }): [string, Question] => [
      domainRef,
      { setBy: { kind: 'domain', domainRef }, condition: compile(condition) },
    ]),
  );
  const onlyDomain =
    check.setBy.kind === 'domain' ? check.setBy.domainRef : undefined;
  const appliesTo =
    check.appliesTo === undefined ? undefined : predicates.add(check.appliesTo);
  const graceEnd = lastDayOfGrace(check);

  function answer(context: CheckContext): CheckResult | undefined {
    if (onlyDomain && !context.domainRefs.includes(onlyDomain)) {
      return undefined;
    }
    const { setBy, condition } = questionFor(context, own, stricter);
    const evidence: Evidence[] = [];
    const outcome: Outcome =
      appliesTo === undefined || context.applies(appliesTo)
        ? condition(context.observe, evidence)
        : 'notApplicable';
    const isUpcoming =
      check.startsOn !== undefined && context.today < check.startsOn;
    const isInGrace =
      outcome === 'fail' &&
      !isUpcoming &&
      graceEnd !== undefined &&
      context.today <= graceEnd;
    const without = isInGrace ? 'warn' : outcome;
    const exemption = canBeExempt(without)
      ? context.exemptions.get(check.id)
      : undefined;
    const result: CheckResult = {
      check: check.id,
      checkVersion: check.version,
      status: exemption ? 'exempt' : without,
      statusWithoutExemption: without,
      evidence,
      setBy,
    };
    if (exemption) result.exemptionId = exemption.id;
    if (isInGrace) result.inGraceUntil = graceEnd;
    if (isUpcoming) result.countsFrom = check.startsOn;
    return result;
  }

  const level = levels.findIndex(id => id === check.level);
  return {
    weight: check.weight,
    level: level === -1 ? undefined : level,
    answer,
  };
}

/** The condition of the nearest domain that set one, else the check's own. */
function questionFor(
  { domainRefs }: CheckContext,
  own: Question,
  stricter: ReadonlyMap<string, Question>,
): Question {
  if (stricter.size === 0) return own;
  const nearest = domainRefs.find(domainRef => stricter.has(domainRef));
  return (nearest && stricter.get(nearest)) || own;
}

/** An exemption excuses; it hides neither that a check is met nor that it is not asked. */
function canBeExempt(status: ResultStatus): boolean {
  return status !== 'pass' && status !== 'notApplicable';
}

/** With 10 days from the 1st on, that is the 10th. */
function lastDayOfGrace({
  startsOn,
  graceDays = 0,
}: EffectiveCheck): string | undefined {
  return startsOn !== undefined && graceDays > 0
    ? addDays(startsOn, graceDays - 1)
    : undefined;
}
