// SPDX-License-Identifier: Apache-2.0

import { ProblemReport } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProblem } from './types';

/** What matters of the caller when it comes to closing reports. */
export interface Closer {
  /** Absent for services, which close nothing. */
  userEntityRef?: string;
  isOwner: boolean;
  /** Whether a permission lets them close any report. */
  mayCloseAny: boolean;
}

/** The owner of the product, whoever reported the problem, and whom a permission lets, may close an open report. */
export function isClosableBy(problem: StoredProblem, closer: Closer): boolean {
  const { userEntityRef, isOwner, mayCloseAny } = closer;
  return (
    problem.state === 'open' &&
    userEntityRef !== undefined &&
    (isOwner || mayCloseAny || problem.reportedBy === userEntityRef)
  );
}

export function toProblemReport(
  { key: _key, ...problem }: StoredProblem,
  about: Pick<ProblemReport, 'entityRef' | 'title' | 'isClosable'>,
): ProblemReport {
  return { ...problem, ...about };
}
