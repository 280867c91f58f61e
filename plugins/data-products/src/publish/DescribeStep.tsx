// SPDX-License-Identifier: Apache-2.0
import { Button, Skeleton } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { DescribeForm } from './DescribeForm';
import { NamedEnvironment } from './environmentChoice';
import { TopicAddress } from './publishAddress';
import { useChosenCandidates } from './useChosenCandidates';
import { ChangePublishView } from './usePublishView';

/** Describes what is chosen, and publishes it. */
export function DescribeStep(props: {
  environment: NamedEnvironment;
  vocabulary: Vocabulary;
  chosen: readonly TopicAddress[];
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { environment, vocabulary, chosen, onChange } = props;
  const { resource, reload } = useChosenCandidates(environment.id, chosen);

  switch (resource.state) {
    case 'loading':
      return (
        <div role="status" aria-label={t('loading.loading')}>
          <Skeleton height="24rem" />
        </div>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('publish.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return resource.value.candidates.length === 0 ? (
        <EmptyNotice
          title={t('publish.describe.noneLeft')}
          description={t('publish.describe.noneLeftHelp')}
          actions={
            <Button onPress={() => onChange({ step: 'choose', chosen: [] })}>
              {t('publish.describe.back')}
            </Button>
          }
        />
      ) : (
        <DescribeForm
          environment={environment}
          vocabulary={vocabulary}
          chosen={resource.value}
          onChange={onChange}
        />
      );
    default:
      return resource satisfies never;
  }
}
