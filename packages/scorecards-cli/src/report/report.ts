// SPDX-License-Identifier: Apache-2.0
import type { GateAnswer } from '@data-mesh/backstage-plugin-scorecards-common';
import { githubReport } from './githubReport';
import { textReport } from './textReport';

export const REPORT_FORMATS = ['text', 'github', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What was asked, for reports. */
export interface Question {
  level: string;
  /** The file with the proposed entity, when it was one. */
  file?: string;
}

/** An answer as it is printed. */
export function report(
  answer: GateAnswer,
  question: Question,
  format: ReportFormat,
): string {
  switch (format) {
    case 'text':
      return textReport(answer, question);
    case 'github':
      return githubReport(answer, question);
    case 'json':
      return JSON.stringify({ level: question.level, ...answer }, undefined, 2);
    default:
      return format satisfies never;
  }
}
