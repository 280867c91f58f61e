// SPDX-License-Identifier: Apache-2.0
import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { OperationPage } from '../operations/progress/OperationPage';
import { operationRouteRef } from '../routes';

/** The operation that the address names. */
export function AddressedOperationPage() {
  const { operationId } = useRouteRefParams(operationRouteRef);
  return <OperationPage operationId={operationId} />;
}
