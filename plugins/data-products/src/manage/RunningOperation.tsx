// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Alert, Link } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import {
  describeOperation,
  isOver,
  stepsDone,
} from '../operations/progress/operationState';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';

const POLL_MS = 30_000;
const POLL_WHILE_RUNNING_MS = 1_500;

/** Says that the product of the page is being changed, and how far that is; nothing while it is not. */
export function RunningOperation(props: {
  /** Called when one comes to its end while the page is open. */
  onOver: () => void;
}) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { operationHref } = usePortalLinks();
  // Two operations never work on one product at a time, so the newest is the one that may be under way.
  const { resource } = usePolled<Operation | undefined>(
    operationHref && entityRef,
    async signal => {
      const { items } = await api.productOperations(
        entityRef,
        { limit: 1 },
        { signal },
      );
      return items[0];
    },
    operation =>
      operation && !isOver(operation.state) ? POLL_WHILE_RUNNING_MS : POLL_MS,
  );
  const newest = resource.state === 'ready' ? resource.value : undefined;
  const running = newest && !isOver(newest.state) ? newest : undefined;
  useOnEnd(running !== undefined, props.onOver);
  if (!running || !operationHref) return null;

  const { done, total } = stepsDone(running);
  return (
    <Alert
      role="status"
      status="info"
      isPending
      title={t('manage.running.title', {
        operation: describeOperation(running, t),
      })}
      description={
        <>
          {running.state === 'undoing'
            ? t('manage.running.undoing')
            : t('manage.running.doneOf', {
                done: String(done),
                total: String(total),
              })}{' '}
          <Link href={operationHref(running.id)} variant="body-small">
            {t('manage.running.open')}
          </Link>
        </>
      }
    />
  );
}

function useOnEnd(isRunning: boolean, onEnd: () => void) {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) latest.current();
    wasRunning.current = isRunning;
  }, [isRunning]);
}
