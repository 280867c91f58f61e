// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../../api/operationsApiRef';
import { PlanView } from '../../operations/plan/PlanView';
import { useText } from '../../translation/ref';
import { formDataFrom } from '../formContext';
import { requestFromForm } from './requestFromForm';
import { planSchema } from './schema';

/** Far longer than anybody looks at a form; what is written is planned anew anyway. */
const POLL_MS = 60 * 60_000;

/** Shows what will be written, and what is in the way. */
export function PlanField(props: typeof planSchema.TProps) {
  const t = useText();
  const asked = requestFromForm(formDataFrom(props.formContext));
  return asked.state === 'incomplete' ? (
    <Text role="alert">
      {t('scaffolder.plan.incomplete', { fields: asked.fields.join(', ') })}
    </Text>
  ) : (
    <PlanOfRequest request={asked.request} onChange={props.onChange} />
  );
}

function PlanOfRequest(props: {
  request: OperationRequest;
  onChange: (value: { isRunnable: boolean }) => void;
}) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { request, onChange } = props;
  const { resource, reload } = usePolled<OperationPlan>(
    JSON.stringify(request),
    signal => api.planOperation(request, { signal }),
    POLL_MS,
  );
  const isRunnable =
    resource.state === 'ready' ? resource.value.isRunnable : undefined;
  useEffect(() => {
    if (isRunnable !== undefined) onChange({ isRunnable });
    // The form gives another function each time it is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isRunnable]);

  switch (resource.state) {
    case 'loading':
      return (
        <div role="status" aria-label={t('scaffolder.plan.reading')}>
          <Skeleton height="10rem" />
        </div>
      );
    case 'failed':
      return <FailureNotice failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return (
        <Flex direction="column" gap="4">
          <Text role="status">
            {t(
              resource.value.isRunnable
                ? 'scaffolder.plan.ready'
                : 'scaffolder.plan.notReady',
            )}
          </Text>
          <PlanView plan={resource.value} />
        </Flex>
      );
    default:
      return resource satisfies never;
  }
}
