// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Button, ButtonLink, Flex } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { dropDraft } from '../operations/draft/keptDraft';
import { OperationReading } from '../operations/progress/OperationProgress';
import {
  describeOperation,
  isOver,
} from '../operations/progress/operationState';
import { useOperation } from '../operations/progress/useOperation';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';

/** How what was started goes, in place of the form. */
export function ManagedOperation(props: {
  operationId: string;
  /** What its submission was answered with. */
  known?: Operation;
  /** Of what the form was about. */
  draftName: string;
  onToForm: () => void;
  /** Below an operation that is over. */
  result?: (operation: Operation) => ReactNode;
}) {
  const t = useText();
  const { operationHref } = usePortalLinks();
  const { operationId, known, result, onToForm } = props;
  const reading = useOperation(operationId, known);
  const { resource } = reading;
  const operation = resource.state === 'ready' ? resource.value : undefined;
  const hasFailed = operation?.state === 'failed';
  return (
    <Panel
      title={
        operation
          ? describeOperation(operation, t)
          : t('operation.progress.pageTitle')
      }
    >
      <Flex direction="column" gap="4">
        <OperationReading
          reading={reading}
          onOver={({ state }) => {
            if (state !== 'succeeded') return;
            dropDraft({ storage: sessionStorage, name: props.draftName });
          }}
        />
        {operation && isOver(operation.state) && result?.(operation)}
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {hasFailed && (
            <Button variant="primary" onPress={onToForm}>
              {t('manage.toForm')}
            </Button>
          )}
          {operationHref && (
            <ButtonLink variant="secondary" href={operationHref(operationId)}>
              {t('operation.progress.open')}
            </ButtonLink>
          )}
        </Flex>
      </Flex>
    </Panel>
  );
}
