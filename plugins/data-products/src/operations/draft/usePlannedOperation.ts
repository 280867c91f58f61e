// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
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
import { operationsApiRef } from '../../api/operationsApiRef';
import { newOperationKey } from './operationKey';

export interface PlannedOperation {
  /** What the request would do; absent as soon as the request is another one. */
  plan?: OperationPlan;
  /** Of the request as it is, or as it was when it was last checked. */
  lastPlan?: OperationPlan;
  /** What would be done, found out anew; nothing when that could not be found out. */
  check: () => Promise<OperationPlan | undefined>;
  isChecking: boolean;
  /** Starts what was planned. */
  submit: () => Promise<void>;
  isSubmitting: boolean;
  /** Why the last check, or the last submission, came to nothing. */
  failure?: Failure;
}

interface Checked {
  question: string;
  plan: OperationPlan;
}

/**
 * Plans what a form asks for, and starts it.
 *
 * @param onStarted - Called with what the submission has started.
 */
export function usePlannedOperation(
  request: OperationRequest,
  onStarted: (operation: Operation) => void,
): PlannedOperation {
  const api = useApi(operationsApiRef);
  const question = JSON.stringify(request);
  const [checked, setChecked] = useState<Checked>();
  const [busy, setBusy] = useState<'checking' | 'submitting'>();
  const [failure, setFailure] = useState<Failure>();
  const key = useRef({ question: '', value: '' });
  const checking = useRef<AbortController>();

  const latest = useRef({ request, question, onStarted });
  useEffect(() => {
    latest.current = { request, question, onStarted };
  });
  useEffect(() => () => checking.current?.abort(), []);

  const plan = useCallback(async () => {
    const asked = latest.current;
    checking.current?.abort();
    const controller = new AbortController();
    checking.current = controller;
    const isOutrun = () => controller.signal.aborted;
    try {
      const answer = await api.planOperation(asked.request, {
        signal: controller.signal,
      });
      if (isOutrun()) return undefined;
      setChecked({ question: asked.question, plan: answer });
      return answer;
    } catch (error) {
      if (isOutrun()) return undefined;
      throw error;
    }
  }, [api]);

  const check = useCallback(async () => {
    setBusy('checking');
    setFailure(undefined);
    try {
      return await plan();
    } catch (error) {
      setFailure(failureFromError(error));
      return undefined;
    } finally {
      setBusy(undefined);
    }
  }, [plan]);

  const submit = useCallback(async () => {
    const asked = latest.current;
    if (key.current.question !== asked.question) {
      key.current = { question: asked.question, value: newOperationKey() };
    }
    setBusy('submitting');
    setFailure(undefined);
    try {
      const operation = await api.submitOperation(asked.request, {
        key: key.current.value,
      });
      latest.current.onStarted(operation);
    } catch (error) {
      setFailure(failureFromError(error));
      // Something may be in the way that was not when it was planned; a plan says at which field.
      await plan().catch(() => {});
    } finally {
      setBusy(undefined);
    }
  }, [api, plan]);

  return {
    plan: checked?.question === question ? checked.plan : undefined,
    lastPlan: checked?.plan,
    check,
    isChecking: busy === 'checking',
    submit,
    isSubmitting: busy === 'submitting',
    failure,
  };
}
