// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonLink, Flex } from '@backstage/ui';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { dropDraft } from '../operations/draft/keptDraft';
import { OperationReading } from '../operations/progress/OperationProgress';
import {
  describeOperation,
  isOver,
} from '../operations/progress/operationState';
import { useOperation } from '../operations/progress/useOperation';
import { useText } from '../translation/ref';
import { TopicAddress } from './publishAddress';
import { publishDraftName } from './publishRequest';
import { ChangePublishView } from './usePublishView';

/** How the publishing goes, and afterwards the way to each product. */
export function PublishResult(props: {
  operationId: string;
  /** What the form was about. */
  chosen: readonly TopicAddress[];
  operationHref?: (operationId: string) => string;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { operationId, chosen, operationHref, onChange } = props;
  const reading = useOperation(operationId);
  const { resource } = reading;
  const operation = resource.state === 'ready' ? resource.value : undefined;
  const hasFailed = operation?.state === 'failed';
  const canGoOn =
    resource.state === 'failed' || (operation && isOver(operation.state));
  return (
    <Panel
      title={
        operation ? describeOperation(operation, t) : t('publish.result.title')
      }
    >
      <Flex direction="column" gap="4">
        <OperationReading
          reading={reading}
          onOver={({ state, environmentId }) => {
            if (state !== 'succeeded') return;
            const name = publishDraftName(environmentId, chosen);
            dropDraft({ storage: sessionStorage, name });
          }}
        />
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {hasFailed && chosen.length > 0 && (
            <Button
              variant="primary"
              onPress={() =>
                onChange({ operationId: undefined, step: 'describe' })
              }
            >
              {t('manage.toForm')}
            </Button>
          )}
          {canGoOn && (
            <Button
              variant={hasFailed ? 'secondary' : 'primary'}
              onPress={() =>
                onChange({ operationId: undefined, chosen: [], step: 'choose' })
              }
            >
              {t('publish.result.again')}
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
