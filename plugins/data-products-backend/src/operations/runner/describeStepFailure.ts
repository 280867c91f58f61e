// SPDX-License-Identifier: Apache-2.0

import { KsqlStatementError } from '@data-mesh/confluent-client';
import { FailureCause } from './decisions';
import { messageOf } from './failures';

/** Why a step failed, and what to do, in sentences for whoever asked for the operation. */
export function describeStepFailure(
  title: string,
  cause: FailureCause,
  error: unknown,
): string {
  switch (cause) {
    case 'unreadable':
      return `“${title}” failed, because it could not be found out what is there now: ${wordsOf(error)}`;
    case 'refused':
      return `“${title}” failed: ${wordsOf(error)}`;
    case 'noEffect':
      return `“${title}” was accepted, but still shows no effect. Look at Confluent, and try again later.`;
    case 'changedSince':
      return `“${title}” was not done, because somebody else has changed the same since the plan was made. Look at what it is now, and plan again.`;
    case 'madeByOthers':
      return `“${title}” was not done, because somebody else has made one of the same name. Choose another name, or use what is there.`;
    default:
      return cause satisfies never;
  }
}

const LONGEST_WORDS = 500;

function wordsOf(error: unknown): string {
  if (error === undefined) return 'nobody could tell why.';
  const words =
    error instanceof KsqlStatementError
      ? `ksqlDB says: ${error.error.message}`
      : messageOf(error);
  const short = [...words].slice(0, LONGEST_WORDS).join('');
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}
