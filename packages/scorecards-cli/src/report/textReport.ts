// SPDX-License-Identifier: Apache-2.0
import type {
  Evidence,
  GateAnswer,
  ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Question } from './report';

const STATUS_WORDS: Record<ResultStatus, string> = {
  pass: 'passes',
  warn: 'is a warning',
  fail: 'fails',
  notApplicable: 'is not applicable',
  exempt: 'is exempt',
  noData: 'is not known',
  error: 'could not be found out',
};

/** The verdict, where the entity stands, and what stands in the way. */
export function textReport(answer: GateAnswer, question: Question): string {
  const blocks = [
    [verdictText(answer, question), standingText(answer)].join('\n'),
    ...answer.inTheWay.map(obstacleText),
  ];
  return blocks.join('\n\n');
}

/** In one sentence: what reaches which level, or does not. */
export function verdictText(
  { verdict, result }: GateAnswer,
  { level }: Question,
): string {
  const goal = `the level '${level}' of '${result.scorecard}'`;
  switch (verdict) {
    case 'reached':
      return `${result.entityRef} reaches ${goal}.`;
    case 'notReached':
      return `${result.entityRef} does not reach ${goal}.`;
    case 'unknown':
      return `It is not known whether ${result.entityRef} reaches ${goal}.`;
    default:
      return verdict satisfies never;
  }
}

/** What a check says of what it saw, and how to mend it; one thing on each line. */
export function obstacleText({
  result,
  title,
  howToFix,
}: GateAnswer['inTheWay'][number]): string {
  return [
    `- ${oneLine(title)} (${result.check}) ${STATUS_WORDS[result.status]}`,
    ...result.evidence.map(evidence => `    ${evidenceText(evidence)}`),
    `    How to fix: ${oneLine(howToFix)}`,
  ].join('\n');
}

function standingText({ result }: GateAnswer): string {
  const { level, scoreFraction, knownFraction } = result;
  const score =
    scoreFraction === undefined
      ? 'no score'
      : `a score of ${percent(scoreFraction)}`;
  const known =
    knownFraction < 1 ? `; ${percent(knownFraction)} of it is known` : '';
  return `It has ${level === undefined ? 'no level' : `the level '${level}'`} and ${score}${known}.`;
}

function evidenceText({
  title,
  observed,
  expected,
  source,
  observedAt,
  reason,
}: Evidence): string {
  const seen = observed === undefined ? 'nothing' : JSON.stringify(observed);
  const from = [source, observedAt].filter(Boolean).join(', ');
  return [
    `${title}: ${seen}, expected ${expected}`,
    ...(from ? [` (${from})`] : []),
    ...(reason ? [`. ${reason}`] : []),
  ]
    .map(oneLine)
    .join('');
}

/** Lines of others would be taken for commands by what reads the log. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}
