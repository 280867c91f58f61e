// SPDX-License-Identifier: Apache-2.0
import { forbidden } from '../ApiError';
import type { Reply } from '../Reply';
import type { Call } from '../Route';

/**
 * Refuses with 403 what the Essentials package does not include. Confluent does not document the status; clients
 * report 401 and 403, of which 403 does not read like a wrong key.
 */
export function requireAdvanced(answer: (call: Call) => Reply) {
  return (call: Call): Reply => {
    if (call.environment.spec.package === 'essentials') throw forbidden();
    return answer(call);
  };
}
