// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  DataProductsApi,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Known,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { createSharedReading } from '../product/sharedReading';

const POLL_MS = 5 * 60_000;

/** What was read last, so that the next page need not wait for it: environments come from configuration. */
const lastRead = new WeakMap<DataProductsApi, Known<EnvironmentInfo[]>>();

function useOwnEnvironments(isNeeded: boolean) {
  const api = useApi(dataProductsApiRef);
  return usePolled<EnvironmentInfo[]>(
    isNeeded ? 'environments' : undefined,
    async signal => {
      const value = await api.environments({ signal });
      lastRead.set(api, { value, at: new Date() });
      return value;
    },
    POLL_MS,
    { known: lastRead.get(api) },
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
