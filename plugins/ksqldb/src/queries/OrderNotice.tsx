// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { useText } from '../translation/ref';
import type { OrderOutcome } from './useQueryControl';

const DONE = {
  pause: 'queries.control.paused',
  resume: 'queries.control.resumed',
  terminate: 'queries.control.terminated',
} as const;

/** Says what became of an order; nothing before one was given. */
export function OrderNotice(props: { outcome: OrderOutcome | undefined }) {
  const t = useText();
  const { outcome } = props;
  if (!outcome) return null;
  const { status, order, queryId: id } = outcome;
  switch (status) {
    case 'done':
      return (
        <Alert
          role="status"
          status="success"
          icon
          title={t(DONE[order], { id })}
        />
      );
    case 'accepted':
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={t('queries.control.accepted', { id })}
        />
      );
    case 'failed':
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('queries.control.failed', { id })}
          description={outcome.message}
        />
      );
    default:
      return status satisfies never;
  }
}
