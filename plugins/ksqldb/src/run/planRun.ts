// SPDX-License-Identifier: Apache-2.0
import {
  type ClassifiedStatement,
  classify,
  type KsqlClusterInfo,
  type SyntaxProblem,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** Why the workbench does not run a text. */
export type RunRefusal =
  /** The portal changes nothing in this environment, whoever asks. */
  | 'readOnly'
  | 'mayNotQuery'
  | 'mayNotPrint'
  | 'mayNotDefine'
  | 'mayNotWrite'
  | 'mayNotControl'
  /** Something follows a query, or there are two. */
  | 'queryNotLast';

/** What running a text comes to. */
export type RunPlan =
  | { status: 'nothing' }
  | { status: 'rejected'; problem: SyntaxProblem }
  | { status: 'refused'; because: RunRefusal }
  | {
      status: 'ready';
      /** Run first, in this order. */
      statements: ClassifiedStatement[];
      /** Run when they are done, and streamed. */
      query?: ClassifiedStatement;
    };

/** What of a cluster decides. */
export type RunRights = Pick<KsqlClusterInfo, 'rights' | 'isReadOnly'>;

/**
 * Decides what running a text comes to, for this person on this cluster.
 *
 * @remarks The back end decides for itself; what it never carries, such as SET or connectors, is left to it to refuse.
 */
export function planRun(text: string, cluster: RunRights): RunPlan {
  if (text.trim() === '') return { status: 'nothing' };
  const classification = classify(text);
  if (classification.status === 'rejected') {
    return { status: 'rejected', problem: classification.problem };
  }
  const { statements } = classification;
  for (const statement of statements) {
    const because = refusalOf(statement, cluster);
    if (because) return { status: 'refused', because };
  }
  const query = statements.find(statement => statement.class === 'query');
  if (query && query !== statements.at(-1)) {
    return { status: 'refused', because: 'queryNotLast' };
  }
  return {
    status: 'ready',
    statements: statements.filter(statement => statement !== query),
    query,
  };
}

function refusalOf(
  statement: ClassifiedStatement,
  cluster: RunRights,
): RunRefusal | undefined {
  const { rights, isReadOnly } = cluster;
  switch (statement.class) {
    case 'query':
      if (statement.mode === 'print') {
        return rights.printTopics ? undefined : 'mayNotPrint';
      }
      return rights.executeQueries ? undefined : 'mayNotQuery';
    case 'definition':
      if (isReadOnly) return 'readOnly';
      return rights.changeDefinitions ? undefined : 'mayNotDefine';
    case 'dataWrite':
      if (isReadOnly) return 'readOnly';
      return rights.writeData ? undefined : 'mayNotWrite';
    case 'runControl':
      if (isReadOnly) return 'readOnly';
      return rights.controlQueries ? undefined : 'mayNotControl';
    case 'metadata':
    case 'session':
    case 'admin':
    case 'test':
    case 'unknown':
      return undefined;
    default:
      return statement.class satisfies never;
  }
}
