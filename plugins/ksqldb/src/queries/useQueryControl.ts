// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { useText } from '../translation/ref';
import { controlStatement, QueryOrder } from './controlStatement';

/** What became of the order that was given last. */
export type OrderOutcome =
  | { status: 'done' | 'accepted'; order: QueryOrder; queryId: string }
  | {
      status: 'failed';
      order: QueryOrder;
      queryId: string;
      message: string;
    };

export interface QueryControl {
  /** The query that an order is on its way to. */
  pendingId?: string;
  outcome?: OrderOutcome;
  /** @throws Error that says why it was not carried out; the outcome is not touched then. */
  order: (order: QueryOrder, queryId: string) => Promise<void>;
  /** As `order`; a failure becomes the outcome. */
  tryOrder: (order: QueryOrder, queryId: string) => Promise<void>;
}

/** Pauses, resumes and terminates queries of a cluster, one at a time. */
export function useQueryControl(
  clusterId: string,
  onCarriedOut: () => void,
): QueryControl {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const [pendingId, setPendingId] = useState<string>();
  const [outcome, setOutcome] = useState<OrderOutcome>();

  const order = useCallback(
    async (what: QueryOrder, queryId: string) => {
      setPendingId(queryId);
      try {
        const { results } = await api.runStatements(clusterId, {
          text: controlStatement(what, queryId),
        });
        const came = results[0]?.outcome;
        if (came?.status === 'failed') throw new Error(came.error.message);
        if (came?.status !== 'done' && came?.status !== 'accepted') {
          throw new Error(t('queries.control.notRun'));
        }
        setOutcome({ status: came.status, order: what, queryId });
        onCarriedOut();
      } finally {
        setPendingId(undefined);
      }
    },
    [api, clusterId, onCarriedOut, t],
  );

  const tryOrder = useCallback(
    async (what: QueryOrder, queryId: string) => {
      try {
        await order(what, queryId);
      } catch (error) {
        const { message } = failureFromError(error);
        setOutcome({ status: 'failed', order: what, queryId, message });
      }
    },
    [order],
  );

  return { pendingId, outcome, order, tryOrder };
}
