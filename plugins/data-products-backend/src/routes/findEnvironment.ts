// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { ServedEnvironment } from './RouterOptions';

/** @throws NotFoundError that names the environments there are. */
export function findEnvironment(
  environments: ServedEnvironment[],
  environmentId: string | undefined,
): ServedEnvironment {
  const found = environments.find(({ info }) => info.id === environmentId);
  if (found) return found;
  const configured = environments.map(({ info }) => info.id).join(', ');
  throw new NotFoundError(
    `There is no environment ${environmentId}; configured are: ${configured}`,
  );
}
