// SPDX-License-Identifier: Apache-2.0

import { isConfluentApiError } from '../../sync/confluentErrors';

/** Why something could not be read, in a sentence for whoever waits for it. */
export function describeCause(cause: unknown): string {
  if (!isConfluentApiError(cause)) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return `${message.replace(/\.$/, '')}. Trying again may help.`;
  }
  if (cause.isUnauthorized || cause.isForbidden) {
    return 'Confluent refused the key of this portal. Ask whoever runs the portal to give it the rights.';
  }
  return cause.message;
}
