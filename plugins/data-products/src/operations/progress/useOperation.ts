// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../../api/operationsApiRef';
import { isOver } from './operationState';

/** On which the back end says that operations have changed. */
export const OPERATIONS_CHANNEL = 'data-products:operations';

const POLL_MS = 1_000;
/** When it is over, only what others see of it can change, e.g. that somebody has cleared up. */
const POLL_WHEN_OVER_MS = 5 * 60_000;

export interface PolledOperation extends Polled<Operation> {
  /** Stops it and has it undone. Throws when that is refused. */
  cancel: () => Promise<void>;
  /** Has it undone when it is over. Throws when that is refused. */
  undo: () => Promise<void>;
}

/**
 * An operation, read again and again while it is under way; at once when the portal has signals.
 *
 * @param known - What is known of it already, e.g. the answer to its submission.
 */
export function useOperation(id: string, known?: Operation): PolledOperation {
  const api = useApi(operationsApiRef);
  const { resource, reload, replace } = usePolled<Operation>(
    id,
    signal => api.operation(id, { signal }),
    operation =>
      operation && isOver(operation.state) ? POLL_WHEN_OVER_MS : POLL_MS,
    { known: known && { value: known, at: new Date(known.requestedAt) } },
  );
  useOperationSignal(id, reload);
  const cancel = useCallback(
    async () => replace(await api.cancelOperation(id)),
    [api, id, replace],
  );
  const undo = useCallback(
    async () => replace(await api.undoOperation(id)),
    [api, id, replace],
  );
  return { resource, reload, replace, cancel, undo };
}

/** Calls back when the back end says that an operation has changed; never where the portal has no signals. */
export function useOperationSignal(id: string, onChange: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    const subscription = signals?.subscribe(OPERATIONS_CHANNEL, message => {
      const { operationId } = message;
      // A signal that names no operation may be about this one.
      if (operationId === undefined || operationId === id) onChange();
    });
    return () => subscription?.unsubscribe();
  }, [signals, id, onChange]);
}
