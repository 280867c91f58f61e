// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError } from '@data-mesh/confluent-client';

/** By name, because the class may come from another copy of the package. */
export function isConfluentApiError(
  error: unknown,
): error is ConfluentApiError {
  return error instanceof Error && error.name === 'ConfluentApiError';
}
