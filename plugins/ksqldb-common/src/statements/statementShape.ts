// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from './types';

/** What a statement is and touches, apart from how it is written. */
export type StatementShape = Omit<ClassifiedStatement, 'text' | 'range'>;

/** A shape that touches nothing but what is given. */
export function statementShape(
  shape: Pick<StatementShape, 'class' | 'action'> & Partial<StatementShape>,
): StatementShape {
  return {
    sources: [],
    sinks: [],
    sourceTopics: [],
    sinkTopics: [],
    queryIds: [],
    deletesTopic: false,
    ...shape,
  };
}
