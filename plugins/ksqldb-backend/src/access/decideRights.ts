// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  type CallerRights,
  PERMISSION_OF_RIGHT,
} from '../permissions/createRights';
import { whyNeverSent } from '../statements/refusals';

/** Why a statement is not sent. `notFound` is what somebody is told who may not know of it, too. */
export interface Refusal {
  error: 'notAllowed' | 'notFound';
  message: string;
}

/** What is known of a caller and a cluster before anything is read. */
export interface RightsFacts {
  rights: CallerRights;
  isReadOnly: boolean;
  clusterTitle: string;
  environmentTitle: string;
}

export function notAllowed(message: string): Refusal {
  return { error: 'notAllowed', message };
}

/** Why the caller may not have a statement of this kind sent, whatever it names. */
export function decideRights(
  statement: ClassifiedStatement,
  facts: RightsFacts,
): Refusal | undefined {
  const never = whyNeverSent(statement);
  if (never) return notAllowed(never);
  if (facts.isReadOnly && changesSomething(statement)) {
    return notAllowed(
      `${facts.environmentTitle} is read-only in the portal: nothing is created, changed, written or stopped there. Queries and lists work.`,
    );
  }
  const right = rightFor(statement);
  if (right === undefined || facts.rights[right]) return undefined;
  const { name } = PERMISSION_OF_RIGHT[right];
  return notAllowed(
    `To ${ACTION_OF_RIGHT[right]} on ${facts.clusterTitle} you need the permission ${name}`,
  );
}

function changesSomething(statement: ClassifiedStatement): boolean {
  return statement.class !== 'query' && statement.class !== 'metadata';
}

const ACTION_OF_RIGHT: Record<keyof CallerRights, string> = {
  readMetadata: 'list and describe what there is',
  executeQueries: 'run queries',
  changeDefinitions: 'create, change or drop streams, tables and types',
  writeData: 'insert rows',
  controlQueries: 'pause, resume or terminate queries',
  printTopics: 'print topics',
  useUnownedSources: 'use what belongs to no data product',
};

/** `undefined` for what is never sent. */
function rightFor(
  statement: ClassifiedStatement,
): keyof CallerRights | undefined {
  switch (statement.class) {
    case 'query':
      return statement.action === 'print' ? 'printTopics' : 'executeQueries';
    case 'metadata':
      return 'readMetadata';
    case 'definition':
      return 'changeDefinitions';
    case 'dataWrite':
      return 'writeData';
    case 'runControl':
      return 'controlQueries';
    case 'session':
    case 'admin':
    case 'test':
    case 'unknown':
      return undefined;
    default:
      return statement.class satisfies never;
  }
}
