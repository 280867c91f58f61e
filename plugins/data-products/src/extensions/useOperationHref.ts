// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { operationRouteRef } from '../routes';

/** Gives the address of an operation; `undefined` where the portal has no page for it. */
export function useOperationHref():
  ((operationId: string) => string) | undefined {
  const route = useRouteRef(operationRouteRef);
  return route && (operationId => route({ operationId }));
}
