// SPDX-License-Identifier: Apache-2.0
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import type { GateRemarks } from '@data-mesh/backstage-plugin-data-products-node';
import {
  type GateAnswer,
  type InTheWay,
  isUnknown,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { meantBy } from './meantBy';
import type { GateRule, Leniency } from './readGateSettings';

/** What was found out about one product and one rule. */
export type GateFinding =
  | { status: 'answered'; answer: Pick<GateAnswer, 'verdict' | 'inTheWay'> }
  /** Nobody could tell. @param cause - A part of a sentence. */
  | { status: 'unanswered'; cause: string };

/** Where checks are explained, unless the portal moved the pages of scorecards. */
const CHECKS_PATH = '/scorecards/checks';

const NOTHING: GateRemarks = { problems: [], notes: [] };

/** What is said to whoever plans the product. */
export function gateRemarks(
  finding: GateFinding,
  asked: {
    rule: GateRule;
    /** Absent when it could not be read, or there is none of that id. */
    scorecard?: Pick<Scorecard, 'id' | 'title' | 'levels'>;
    isNew: boolean;
    whenUnknown: Leniency;
  },
): GateRemarks {
  const { rule, isNew, whenUnknown } = asked;
  const level = levelInWords(rule, asked.scorecard);
  const means = meantBy(rule);
  if (finding.status === 'unanswered') {
    return oneProblem({
      severity: severityOf(whenUnknown),
      code: 'level-unknown',
      field: fieldOf(rule),
      message: `${means} has to reach ${level}. Whether this one does could not be asked: ${finding.cause}.${whenUnknown === 'refuse' ? ' Try again later.' : ''}`,
    });
  }
  const { verdict, inTheWay } = finding.answer;
  const unknown = inTheWay.filter(({ result }) => isUnknown(result.status));
  switch (verdict) {
    case 'reached':
      return NOTHING;
    case 'notReached': {
      const failing = inTheWay.filter(one => !unknown.includes(one));
      return oneProblem({
        severity: severityOf(rule.whenNotReached),
        code: 'level-not-reached',
        field: fieldOf(rule),
        message: [
          `${means} has to reach ${level}. In the way:`,
          ...failing.map(({ title, howToFix }) => `“${title}”. ${howToFix}`),
        ].join(' '),
        links: linksTo(failing, rule),
      });
    }
    case 'unknown':
      return isNew
        ? {
            ...NOTHING,
            notes: [
              `${means} has to reach ${level}. Nothing that is known now is in the way; not known before the product is there: ${namesOf(unknown)}.`,
            ],
          }
        : oneProblem({
            severity: severityOf(whenUnknown),
            code: 'level-unknown',
            field: fieldOf(rule),
            message: `${means} has to reach ${level}. Whether this one does is not known: ${namesOf(unknown)}.`,
            links: linksTo(unknown, rule),
          });
    default:
      return verdict satisfies never;
  }
}

function oneProblem(problem: OperationProblem): GateRemarks {
  return { ...NOTHING, problems: [problem] };
}

function severityOf(leniency: Leniency): OperationProblem['severity'] {
  return leniency === 'refuse' ? 'error' : 'warning';
}

/** The field of the form by which the product gets under the rule. */
function fieldOf({ when }: GateRule): string {
  return when.qualityTier ? 'metadata.qualityTier' : 'metadata.slaTier';
}

function levelInWords(
  { level, scorecard: id }: GateRule,
  scorecard: Pick<Scorecard, 'title' | 'levels'> | undefined,
): string {
  const title =
    scorecard?.levels.find(each => each.id === level)?.title ?? level;
  return `${title} of “${scorecard?.title ?? id}”`;
}

function namesOf(checks: readonly Pick<InTheWay, 'title'>[]): string {
  return checks.map(({ title }) => `“${title}”`).join(', ');
}

function linksTo(
  checks: readonly InTheWay[],
  { scorecard }: GateRule,
): NonNullable<OperationProblem['links']> {
  return checks.map(({ title, result }) => ({
    title,
    url: `${CHECKS_PATH}?${new URLSearchParams({ scorecard, check: result.check })}`,
  }));
}
