// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Operation,
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Failure,
  failureFromError,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';

/** How far somebody is who wants to have something done. */
export type OperationDraft =
  | { state: 'open'; failure?: Failure }
  | { state: 'planning' }
  /** Planned, and not submitted; `failure`: why the last attempt to submit it came to nothing. */
  | {
      state: 'planned';
      request: OperationRequest;
      plan: OperationPlan;
      failure?: Failure;
    }
  | { state: 'submitting'; request: OperationRequest; plan: OperationPlan };

export interface UsedOperationDraft {
  draft: OperationDraft;
  /** Plans it, and gives the plan; `undefined` when that failed or another attempt was faster. */
  check: (request: OperationRequest) => Promise<OperationPlan | undefined>;
  /** Has done what is planned, and gives the operation; `undefined` when that was refused. */
  submit: () => Promise<Operation | undefined>;
  /** Back to the form: what was planned is planned no more. */
  reopen: () => void;
}

/** The way from a form to an operation: plan first, look at it, then submit just that. */
export function useOperationDraft(): UsedOperationDraft {
  const api = useApi(operationsApiRef);
  const [draft, setDraft] = useState<OperationDraft>({ state: 'open' });
  // Pressing twice, or again after the connection broke, must not do it twice.
  const key = useRef('');
  const attempt = useRef(0);

  const check = useCallback(
    async (request: OperationRequest) => {
      attempt.current += 1;
      const mine = attempt.current;
      const isLatest = () => mine === attempt.current;
      key.current = crypto.randomUUID();
      setDraft({ state: 'planning' });
      try {
        const plan = await api.planOperation(request);
        if (!isLatest()) return undefined;
        setDraft({ state: 'planned', request, plan });
        return plan;
      } catch (error) {
        if (isLatest()) {
          setDraft({ state: 'open', failure: failureFromError(error) });
        }
        return undefined;
      }
    },
    [api],
  );

  const submit = useCallback(async () => {
    if (draft.state !== 'planned') return undefined;
    const { request, plan } = draft;
    setDraft({ state: 'submitting', request, plan });
    try {
      const operation = await api.submitOperation(request, {
        key: key.current,
      });
      setDraft({ state: 'open' });
      return operation;
    } catch (error) {
      const failure = failureFromError(error);
      setDraft({ state: 'planned', request, plan, failure });
      return undefined;
    }
  }, [api, draft]);

  const reopen = useCallback(() => {
    attempt.current += 1;
    setDraft({ state: 'open' });
  }, []);

  return { draft, check, submit, reopen };
}
