// SPDX-License-Identifier: Apache-2.0
import type { ProblemReport } from '@data-mesh/backstage-plugin-data-products-common';

/** The open reports, newest first, and the closed ones, last closed first. */
export function sortedProblems(reports: ProblemReport[]): {
  open: ProblemReport[];
  closed: ProblemReport[];
} {
  const newestFirst =
    (instant: (report: ProblemReport) => string) =>
    (a: ProblemReport, b: ProblemReport) =>
      instant(b).localeCompare(instant(a));
  return {
    open: reports
      .filter(({ state }) => state === 'open')
      .sort(newestFirst(report => report.reportedAt)),
    closed: reports
      .filter(({ state }) => state === 'closed')
      .sort(newestFirst(report => report.closedAt ?? report.reportedAt)),
  };
}
