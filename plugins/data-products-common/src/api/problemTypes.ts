// SPDX-License-Identifier: Apache-2.0

/** What somebody found wrong with a product. It stays open until its owner, or whoever reported it, closes it. */
export interface ProblemReport {
  id: string;
  entityRef: string;
  title: string;
  /** Markdown, at most 2,000 characters. */
  text: string;
  /** Entity ref of a user. */
  reportedBy: string;
  /** ISO 8601 */
  reportedAt: string;
  state: 'open' | 'closed';
  closedBy?: string;
  closedAt?: string;
  /** What became of it. */
  closingNote?: string;
  /** Whether the caller may close it. */
  isClosable: boolean;
}

/** What became of telling the owner. */
export interface ReportedProblem {
  report: ProblemReport;
  /** False when there is no resolved owner, or no notifications back end to tell it through. */
  isOwnerNotified: boolean;
}
