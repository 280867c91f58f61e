// SPDX-License-Identifier: Apache-2.0
import { Container, Flex } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FactList,
  PageMain,
  Panel,
  RelativeTime,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironment } from '../../environments/useEnvironments';
import { Actor } from '../../reference/Actor';
import { useText } from '../../translation/ref';
import { OperationReading } from './OperationProgress';
import { describeOperation } from './operationState';
import { useOperation } from './useOperation';

/** One operation, by the address that it keeps. */
export function OperationPage(props: { operationId: string }) {
  const t = useText();
  const reading = useOperation(props.operationId);
  const { resource } = reading;
  const operation = resource.state === 'ready' ? resource.value : undefined;
  const title = operation
    ? describeOperation(operation, t)
    : t('operation.progress.pageTitle');
  usePageTitle(title);
  return (
    <PageMain>
      <Container py="4">
        <Panel title={title}>
          <Flex direction="column" gap="5">
            {operation && <OperationFacts operation={operation} />}
            <OperationReading reading={reading} />
          </Flex>
        </Panel>
      </Container>
    </PageMain>
  );
}

/** Who asked for an operation, when, and where. */
function OperationFacts(props: { operation: Operation }) {
  const t = useText();
  const { requestedBy, requestedAt, finishedAt, environmentId, undo } =
    props.operation;
  const environment = useEnvironment(environmentId);
  return (
    <FactList
      items={[
        {
          label: t('operation.progress.requestedBy'),
          value: <Actor subject={requestedBy} />,
        },
        {
          label: t('operation.progress.requestedAt'),
          value: <RelativeTime at={requestedAt} />,
        },
        ...(finishedAt
          ? [
              {
                label: t('operation.progress.finishedAt'),
                value: <RelativeTime at={finishedAt} />,
              },
            ]
          : []),
        ...(undo
          ? [
              {
                label: t('operation.progress.undoneBy'),
                value: <Actor subject={undo.requestedBy} />,
              },
            ]
          : []),
        {
          label: t('operation.progress.environment'),
          value: environment?.title ?? environmentId,
        },
      ]}
    />
  );
}
