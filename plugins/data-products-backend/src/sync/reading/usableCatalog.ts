// SPDX-License-Identifier: Apache-2.0

import { InputError } from '@backstage/errors';
import { ReadableCatalog, SyncedConnection } from '../SyncDependencies';

/** @throws InputError, with what is wrong, when the environment is not configured well enough to be asked. */
export function usableCatalog({
  streamCatalog,
  problems,
}: SyncedConnection): ReadableCatalog {
  if (streamCatalog) return streamCatalog;
  throw new InputError(
    `The environment is not configured well enough to be read: ${problems.join('; ')}`,
  );
}
