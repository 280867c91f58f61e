// SPDX-License-Identifier: Apache-2.0
import type { GateAnswer } from '@data-mesh/backstage-plugin-scorecards-common';
import type { Question } from './report';
import { obstacleText, textReport, verdictText } from './textReport';

const COMMAND: Record<GateAnswer['verdict'], string> = {
  reached: 'notice',
  notReached: 'error',
  unknown: 'warning',
};

/**
 * The report in words, and an annotation for the verdict and for each check in the way.
 *
 * @remarks See "Workflow commands for GitHub Actions", read in November 2026.
 */
export function githubReport(answer: GateAnswer, question: Question): string {
  const annotations = [
    annotation(COMMAND[answer.verdict], {
      file: question.file,
      title: 'Scorecard gate',
      text: verdictText(answer, question),
    }),
    ...answer.inTheWay.map(obstacle =>
      annotation(obstacle.result.status === 'fail' ? 'error' : 'warning', {
        file: question.file,
        title: obstacle.title,
        text: obstacleText(obstacle),
      }),
    ),
  ];
  return [textReport(answer, question), '', ...annotations].join('\n');
}

function annotation(
  command: string,
  options: { file?: string; title: string; text: string },
): string {
  const { file, title, text } = options;
  const properties = [
    ...(file === undefined ? [] : [`file=${escapedProperty(file)}`]),
    `title=${escapedProperty(title)}`,
  ].join(',');
  return `::${command} ${properties}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
