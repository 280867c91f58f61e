// SPDX-License-Identifier: Apache-2.0
import { Alert, Flex, Skeleton } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { DescribeStep } from './DescribeStep';
import { NamedEnvironment } from './environmentChoice';
import { PrepareEnvironment } from './PrepareEnvironment';
import { PublishView } from './publishAddress';
import { TopicList } from './TopicList';
import { useMayPublish } from './useMayPublish';
import { ChangePublishView } from './usePublishView';

/** Publishing in one environment that can be written to. Whoever may not sees the topics and why, and nothing to press. */
export function PublishIn(props: {
  environment: NamedEnvironment;
  vocabulary: Vocabulary;
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { environment, vocabulary, view, onChange } = props;
  const { resource, reload } = useMayPublish(environment.id);
  const answer = resource.state === 'ready' ? resource.value : undefined;

  if (view.step === 'describe' && resource.state === 'loading') {
    return (
      <div role="status" aria-label={t('loading.loading')}>
        <Skeleton height="24rem" />
      </div>
    );
  }
  if (view.step === 'describe' && answer?.isAllowed) {
    return (
      <DescribeStep
        environment={environment}
        vocabulary={vocabulary}
        chosen={view.chosen}
        onChange={onChange}
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      {resource.state === 'failed' && (
        <FailureNotice
          title={t('publish.allowedNotRead')}
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {answer && !answer.isAllowed && (
        <Alert
          role="note"
          status="info"
          icon
          title={t('publish.notAllowedTitle', {
            environment: environment.title,
          })}
          description={answer.because}
        />
      )}
      <PrepareEnvironment environment={environment} />
      <TopicList
        environment={environment}
        canChoose={answer?.isAllowed ?? false}
        view={view}
        onChange={onChange}
      />
    </Flex>
  );
}
