// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonLink, Flex } from '@backstage/ui';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { OperationReading } from '../operations/progress/OperationProgress';
import {
  describeOperation,
  isOver,
} from '../operations/progress/operationState';
import { useOperation } from '../operations/progress/useOperation';
import { useText } from '../translation/ref';
import { ChangePublishView } from './usePublishView';

/** How the publishing goes, and afterwards the way to each product. */
export function PublishResult(props: {
  operationId: string;
  operationHref?: (operationId: string) => string;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { operationId, operationHref, onChange } = props;
  const reading = useOperation(operationId);
  const { resource } = reading;
  const operation = resource.state === 'ready' ? resource.value : undefined;
  const canGoOn =
    resource.state === 'failed' || (operation && isOver(operation.state));
  return (
    <Panel
      title={
        operation ? describeOperation(operation, t) : t('publish.result.title')
      }
    >
      <Flex direction="column" gap="4">
        <OperationReading reading={reading} />
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {canGoOn && (
            <Button
              variant="primary"
              onPress={() => onChange({ operationId: undefined })}
            >
              {t('publish.result.again')}
            </Button>
          )}
          {operationHref && (
            <ButtonLink variant="secondary" href={operationHref(operationId)}>
              {t('publish.result.open')}
            </ButtonLink>
          )}
        </Flex>
      </Flex>
    </Panel>
  );
}
