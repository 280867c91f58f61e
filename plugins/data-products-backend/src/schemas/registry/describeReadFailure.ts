// SPDX-License-Identifier: Apache-2.0

import { isConfluentApiError } from '../../sync/confluentErrors';

/** Why something could not be read. */
export interface ReadFailure {
  /** For people. */
  cause: string;
  canRetryHelp: boolean;
}

/** In words of the portal, where the registry's own would leave open whose key it is. */
const CAUSE_BY_STATUS: Record<number, string> = {
  401: 'The Schema Registry does not accept the API key of the portal.',
  403: 'The API key of the portal may not read this in the Schema Registry.',
};

const PASSING = new Set(['IncompleteReadError', 'ServiceUnavailableError']);

/** Why the registry did not tell what it was asked for. */
export function describeReadFailure(error: unknown): ReadFailure {
  if (!(error instanceof Error)) {
    return { cause: String(error), canRetryHelp: false };
  }
  const { message } = error;
  if (!isConfluentApiError(error)) {
    return { cause: message, canRetryHelp: PASSING.has(error.name) };
  }
  return {
    cause: CAUSE_BY_STATUS[error.status ?? 0] ?? message,
    canRetryHelp: error.canRetryHelp,
  };
}
