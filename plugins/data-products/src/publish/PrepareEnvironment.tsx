// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  dataProductsEnvironmentPreparePermission,
  Operation,
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  failureFromError,
  Panel,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { newOperationKey } from '../operations/draft/operationKey';
import { PlanView } from '../operations/plan/PlanView';
import { OperationProgress } from '../operations/progress/OperationProgress';
import { useText } from '../translation/ref';
import { NamedEnvironment } from './environmentChoice';

const POLL_MS = 10 * 60_000;

/**
 * Has the definitions made that products need, where Confluent lacks them; nothing for those who may not, and where
 * nothing is lacking.
 */
export function PrepareEnvironment(props: { environment: NamedEnvironment }) {
  const { allowed } = usePermission({
    permission: dataProductsEnvironmentPreparePermission,
  });
  return allowed ? <Preparation {...props} /> : null;
}

function Preparation(props: { environment: NamedEnvironment }) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { environment } = props;
  const request: OperationRequest = {
    kind: 'prepareEnvironment',
    environmentId: environment.id,
  };
  const { resource } = usePolled<OperationPlan>(
    environment.id,
    signal => api.planOperation(request, { signal }),
    POLL_MS,
  );
  const [started, setStarted] = useState<Operation>();
  const plan = resource.state === 'ready' ? resource.value : undefined;
  const isLacking = plan?.targets.some(({ steps }) => steps.length > 0);
  if (!plan || (!isLacking && !started)) return null;
  return (
    <Panel
      title={t('publish.prepare.title', { environment: environment.title })}
      help={t('publish.prepare.help')}
    >
      {started ? (
        <OperationProgress operationId={started.id} known={started} />
      ) : (
        <Flex direction="column" gap="4">
          <PlanView plan={plan} />
          {plan.isRunnable && (
            <PrepareButton request={request} onStarted={setStarted} />
          )}
        </Flex>
      )}
    </Panel>
  );
}

function PrepareButton(props: {
  request: OperationRequest;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { request, onStarted } = props;
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<string>();
  // Pressed again after the connection broke, it must not be done twice.
  const key = useRef('');

  const start = async () => {
    key.current ||= newOperationKey();
    setIsStarting(true);
    setFailure(undefined);
    try {
      onStarted(await api.submitOperation(request, { key: key.current }));
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsStarting(false);
    }
  };

  return (
    <>
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('publish.prepare.notSubmitted')}
          description={failure}
        />
      )}
      <div>
        <Button variant="primary" isPending={isStarting} onPress={start}>
          {t('publish.prepare.run')}
        </Button>
      </div>
    </>
  );
}
