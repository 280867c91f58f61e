// SPDX-License-Identifier: Apache-2.0

import { InputError } from '@backstage/errors';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { StreamCatalogClient } from '@data-mesh/confluent-client';

/** @throws InputError, with what is wrong, when the environment is not configured well enough to be asked. */
export function usableCatalog({
  streamCatalog,
  problems,
}: EnvironmentConnection): StreamCatalogClient {
  if (streamCatalog) return streamCatalog;
  throw new InputError(
    `The environment is not configured well enough to be read: ${problems.join('; ')}`,
  );
}
