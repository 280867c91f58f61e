// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { usePolled } from '../loading/usePolled';
import { createSharedReading } from './sharedReading';

const POLL_MS = 5 * 60_000;

function useOwnEnvironments(isNeeded: boolean) {
  const api = useApi(dataProductsApiRef);
  return usePolled<EnvironmentInfo[]>(
    isNeeded ? 'environments' : undefined,
    signal => api.environments({ signal }),
    POLL_MS,
  );
}

/** What configuration says about the environments and their clusters. */
export const { Provider: EnvironmentsProvider, useReading: useEnvironments } =
  createSharedReading(useOwnEnvironments);

/** The environment of an id, as soon as it is known. */
export function useEnvironment(id: string): EnvironmentInfo | undefined {
  const { resource } = useEnvironments();
  return resource.state === 'ready'
    ? resource.value.find(environment => environment.id === id)
    : undefined;
}
