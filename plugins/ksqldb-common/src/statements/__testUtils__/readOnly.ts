// SPDX-License-Identifier: Apache-2.0
import { classify } from '../classify';
import type { ClassifiedStatement } from '../types';

/** What a statement touches, with what is empty left out. */
export interface Touched {
  class: ClassifiedStatement['class'];
  action: ClassifiedStatement['action'];
  sources?: string[];
  sinks?: string[];
  sourceTopics?: string[];
  sinkTopics?: string[];
  queryIds?: string[] | 'all';
  deletesTopic?: true;
  mode?: ClassifiedStatement['mode'];
  limit?: number;
}

/** The only statement of a text, in short. @throws Error when there are several, or it is rejected */
export function readOnly(text: string): Touched {
  const read = classify(text);
  if (read.status === 'rejected') throw new Error(read.problem.message);
  const [statement, ...others] = read.statements;
  if (!statement || others.length > 0) {
    throw new Error(`${read.statements.length} statements`);
  }
  const { sources, sinks, sourceTopics, sinkTopics, queryIds } = statement;
  return {
    class: statement.class,
    action: statement.action,
    ...(sources.length > 0 && { sources: sources.map(({ name }) => name) }),
    ...(sinks.length > 0 && { sinks: sinks.map(({ name }) => name) }),
    ...(sourceTopics.length > 0 && {
      sourceTopics: sourceTopics.map(({ name }) => name),
    }),
    ...(sinkTopics.length > 0 && {
      sinkTopics: sinkTopics.map(({ name }) => name),
    }),
    ...(queryIds.length > 0 && { queryIds }),
    ...(statement.deletesTopic && { deletesTopic: true }),
    ...(statement.mode && { mode: statement.mode }),
    ...(statement.limit !== undefined && { limit: statement.limit }),
  };
}

/** Why a text is rejected. @throws Error when it is not */
export function rejectionOf(text: string): string {
  const read = classify(text);
  if (read.status !== 'rejected') {
    throw new Error(`read as ${read.statements.map(({ action }) => action)}`);
  }
  return read.problem.message;
}
