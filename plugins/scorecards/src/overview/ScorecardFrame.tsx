// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Alert, Container, Flex, Select, Skeleton } from '@backstage/ui';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { ScorecardDescription } from '@data-mesh/backstage-plugin-scorecards-common';
import { useAddressChoice } from '../address/useAddressChoice';
import { useText } from '../translation/ref';
import { useScorecards } from './useScorecards';

/** A page about one scorecard: which one is chosen in the address, and all that can stand in the way of showing it. */
export function ScorecardFrame(props: {
  title: string;
  /** What else can be chosen, beside the scorecard. */
  controls?: ReactNode;
  children: (
    description: ScorecardDescription,
    all: ScorecardDescription[],
  ) => ReactNode;
}) {
  const t = useText();
  usePageTitle(props.title);
  const { resource, reload } = useScorecards();
  const [chosen, choose] = useAddressChoice('scorecard');

  const content = () => {
    switch (resource.state) {
      case 'loading':
        return <Skeleton height="24rem" />;
      case 'failed':
        return (
          <FailureNotice
            failure={resource.failure}
            title={t('overview.notRead')}
            forbidden={t('entity.forbidden')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        );
      case 'ready':
        break;
      default:
        return resource satisfies never;
    }
    const all = resource.value;
    const shown =
      all.find(({ scorecard }) => scorecard.id === chosen) ??
      all.find(({ scorecard }) => !scorecard.draft) ??
      all[0];
    if (!shown) {
      return (
        <EmptyNotice
          title={t('overview.none.title')}
          description={t('overview.none.description')}
        />
      );
    }
    return (
      <>
        <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
          {all.length > 1 && (
            <Select
              label={t('overview.scorecard')}
              size="small"
              options={all.map(({ scorecard }) => ({
                value: scorecard.id,
                label: scorecard.draft
                  ? `${scorecard.title} (${t('entity.card.draft')})`
                  : scorecard.title,
              }))}
              value={shown.scorecard.id}
              onChange={key => key !== null && choose(String(key))}
              style={{ minWidth: '16rem' }}
            />
          )}
          {props.controls}
        </Flex>
        {shown.scorecard.draft && (
          <Alert role="status" status="info" icon title={t('entity.draft')} />
        )}
        {props.children(shown, all)}
      </>
    );
  };

  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          {content()}
        </Flex>
      </Container>
    </PageMain>
  );
}
